// What an operation is: said once, offered by every door.

import type { z } from "zod";

/** Who may call: senders send files by an upload link, viewers read, uploaders only upload, analysts also trace and export, editors import, admins and owners manage. */
export type Role = "sender" | "viewer" | "uploader" | "analyst" | "editor" | "admin" | "owner";

const reading: readonly Role[] = ["viewer", "analyst", "editor", "admin", "owner"];
export const rolesFrom = {
  everyone: ["viewer", "uploader", "analyst", "editor", "admin", "owner"],
  /** The bearer of an upload link, and nobody else. */
  sender: ["sender"],
  viewer: reading,
  uploader: ["uploader", "editor", "admin", "owner"],
  analyst: ["analyst", "editor", "admin", "owner"],
  editor: ["editor", "admin", "owner"],
  admin: ["admin", "owner"],
  owner: ["owner"],
} as const satisfies Record<string, readonly Role[]>;

export interface Operation<
  N extends string = string,
  I extends z.ZodObject = z.ZodObject,
  O extends z.ZodType = z.ZodType,
> {
  /** snake_case; the MCP tool and the OpenAPI operationId. */
  readonly name: N;
  /** One sentence. */
  readonly about: string;
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** Under /api; {name} takes an input field of that name. */
  readonly path: string;
  readonly roles: readonly Role[];
  /** True where nothing is changed: offered to MCP as well. */
  readonly reads: boolean;
  readonly input: I;
  readonly output: O;
  /** The body is a file and not JSON, or the answer is a file. */
  readonly body?: "file";
  readonly answer?: "file";
}

export const operation = <const N extends string, I extends z.ZodObject, O extends z.ZodType>(
  declared: Operation<N, I, O>,
): Operation<N, I, O> => declared;
