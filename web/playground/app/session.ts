import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse } from 'graphql';

/** What stands in GraphiQL's editors, for what lies around them. */
export interface Session {
  /** The query, its variables as JSON, and which of several operations is meant. */
  readonly written: () => Written;
  /** Puts a query into the editors, in a tab of its own unless `replaces` says of the present one that it is not needed. */
  open(written: Written, replaces: (query: string) => boolean): void;
  /** Asks for what stands in the editors. */
  run(): void;
}

export interface Written {
  readonly query: string;
  /** JSON; empty for none. */
  readonly variables: string;
  readonly operationName: string | null;
}

/** To be used inside GraphiQL; null until its editors are there. */
export function useSession(): Session | null {
  const actions = useGraphiQLActions();
  const { queryEditor, variableEditor, operationName } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'operationName'),
  );
  if (queryEditor === undefined || variableEditor === undefined) return null;
  return {
    written: () => ({
      query: queryEditor.getValue(),
      variables: variableEditor.getValue(),
      operationName: operationName ?? null,
    }),
    open({ query, variables, operationName: name }, replaces) {
      if (!replaces(queryEditor.getValue())) actions.addTab();
      queryEditor.setValue(query);
      variableEditor.setValue(variables);
      // GraphiQL looks what a query holds only once nobody has typed for a moment: to run it now, it is told.
      const documentAST = parse(query);
      const operations = documentAST.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
      actions.setOperationFacts({
        documentAST,
        operations,
        ...(name === null ? {} : { operationName: name }),
      });
      actions.updateActiveTabValues({ query, variables, operationName: name });
    },
    run: () => void actions.run(),
  };
}
