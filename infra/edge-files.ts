import { CfnResource, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  type BehaviorOptions,
  CachePolicy,
  Function as CloudFrontFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { securityHeaders } from './edge-api.ts';
import { EXPLAINED, explain } from './findings.ts';

/** What tools of clients fetch, at the address that they are told of. */
export const DOWNLOADS = ['schema.graphql', 'possibleTypes.json'];

/** What keeps its name when its content changes. */
const UNHASHED = ['index.html', ...DOWNLOADS];

export interface FilesProps {
  readonly playgroundDir: string;
  readonly readerDir: string;
  readonly logRetention: RetentionDays;
}

/** The playground, and what the reader's pages load, as static files in a bucket that only CloudFront reads. */
export class Files extends Construct {
  readonly behavior: BehaviorOptions;

  constructor(scope: Construct, id: string, { playgroundDir, readerDir, logRetention }: FilesProps) {
    super(scope, id);
    const bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      autoDeleteObjects: true,
    });
    logDeletion(this, logRetention);
    explain(bucket, { 'AwsSolutions-S1': 'Only CloudFront reads it, and what it holds is public.' });
    // Bucket's own type takes `undefined` where IBucket takes nothing: for exactOptionalPropertyTypes that is a difference.
    const destinationBucket = bucket as IBucket;
    const logGroup = new LogGroup(this, 'FilesLogs', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const destination = {
      destinationBucket,
      logGroup,
      // A page that is open somewhere goes on loading the files of its build.
      prune: false,
    };
    // Named by their content: kept for ever. They come before the page that names them.
    const forEver = [CacheControl.fromString('public, max-age=31536000, immutable')];
    new BucketDeployment(this, 'Reader', {
      ...destination,
      destinationKeyPrefix: 'reader',
      sources: [Source.asset(readerDir)],
      cacheControl: forEver,
    });
    const playground = { ...destination, destinationKeyPrefix: 'playground' };
    const files = new BucketDeployment(this, 'Files', {
      ...playground,
      sources: [Source.asset(playgroundDir, { exclude: [...UNHASHED, 'fingerprint.txt'] })],
      cacheControl: forEver,
    });
    const page = new BucketDeployment(this, 'Page', {
      ...playground,
      sources: [Source.asset(playgroundDir, { exclude: ['*', ...UNHASHED.map((name) => `!${name}`)] })],
      cacheControl: [CacheControl.noCache()],
    });
    page.node.addDependency(files);
    explainDeployment(this, bucket);
    this.behavior = {
      origin: S3BucketOrigin.withOriginAccessControl(destinationBucket),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: new ResponseHeadersPolicy(this, 'Headers', {
        comment: 'Kiosque: files',
        securityHeadersBehavior: {
          ...securityHeaders,
          contentSecurityPolicy: { contentSecurityPolicy: FILES_POLICY, override: true },
        },
      }),
      functionAssociations: [{ function: this.#addresses(), eventType: FunctionEventType.VIEWER_REQUEST }],
      compress: true,
    };
  }

  #addresses(): CloudFrontFunction {
    return new CloudFrontFunction(this, 'Addresses', {
      comment: `${Stack.of(this).stackName}: from addresses to files`,
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(ADDRESSES),
    });
  }
}

/**
 * CDK's own function that empties the bucket before it goes: one a stack, with no way to say where it logs. Lambda would
 * make it a log group that nothing ever deletes.
 */
function logDeletion(scope: Construct, retention: RetentionDays): void {
  const provider = Stack.of(scope).node.findChild('Custom::S3AutoDeleteObjectsCustomResourceProvider');
  const handler = provider.node.findChild('Handler');
  if (!(handler instanceof CfnResource)) throw new Error(`${handler.node.path} is no function`);
  const logs = new LogGroup(scope, 'DeletionLogs', { retention, removalPolicy: RemovalPolicy.DESTROY });
  handler.addPropertyOverride('LoggingConfig.LogGroup', logs.logGroupName);
}

/** CDK's own function that copies files into the bucket: one a stack, whatever number of deployments uses it. */
function explainDeployment(scope: Construct, bucket: Bucket): void {
  const stack = Stack.of(scope);
  const copying = stack.node.children.filter(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'));
  const assets = 'arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*';
  const { 'Fn::GetAtt': arn } = stack.resolve(bucket.bucketArn);
  const actions = ['GetBucket', 'GetObject', 'List', 'Abort', 'DeleteObject'].map(
    (name) => `Action::s3:${name}*`,
  );
  const copies = 'CDK’s function copies the files of a deployment, from its bucket into ours.';
  const findings = [...actions, `Resource::${assets}`, `Resource::<${arn[0]}.Arn>/*`];
  for (const construct of copying) {
    explain(construct, {
      ...Object.fromEntries(findings.map((finding) => [`AwsSolutions-IAM5[${finding}]`, copies])),
      [EXPLAINED.basicExecution]: 'It writes its log with the policy that AWS made for it.',
      'AwsSolutions-L1': 'CDK chooses the Python that its function was tested with.',
      'Serverless-LambdaLatestVersion': 'CDK chooses the Python that its function was tested with.',
      'Serverless-LambdaDLQ': 'CloudFormation waits for it and reports its failure.',
      'Serverless-LambdaTracing': 'It runs during a deployment alone.',
    });
  }
}

/** As under npm start (server/local/static-files.ts): scripts, workers and fonts from here alone. */
export const FILES_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** As under npm start: /playground and /playground/ are its page; downloads lie beside it. */
export const ADDRESSES = `function handler(event) {
  var request = event.request;
  if (${JSON.stringify(DOWNLOADS.map((name) => `/${name}`))}.indexOf(request.uri) >= 0) request.uri = '/playground' + request.uri;
  if (request.uri === '/playground' || request.uri === '/playground/') request.uri = '/playground/index.html';
  return request;
}`;
