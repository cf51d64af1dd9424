import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

/** The value of a SecureString in SSM. Throws where there is none, or it may not be read. */
export async function readSecret(name: string): Promise<string> {
  const { Parameter } = await new SSMClient({}).send(
    new GetParameterCommand({ Name: name, WithDecryption: true }),
  );
  if (!Parameter?.Value) throw new Error(`the parameter ${name} is empty`);
  return Parameter.Value;
}
