// The table that vite.config.ts writes from the declared operations.

declare module "virtual:routes" {
  export const routes: Readonly<
    Record<
      import("../src/contract/operations.ts").OperationName,
      { readonly method: string; readonly path: string; readonly file?: true }
    >
  >;
}
