// HubSpot's tickets, as the export or the API gives them: each a case with the milestones HubSpot itself has noted.

import { careCase } from "../../facts/care.ts";
import { answersTold, answersUntil } from "../answers.ts";
import { archivedColumn, recordCounted } from "../deleted.ts";
import { notBefore } from "../file-name.ts";
import { bySocial } from "../social-case.ts";
import type { Source } from "../source.ts";
import { unread } from "../unread.ts";
import { column, constant, dayOf, personKey } from "../words.ts";
import { about } from "./about.ts";

const firstReply = {
  headers: ["First agent email response date", "properties.first_agent_reply_date"],
  cell: "instant",
} as const;

export const hubspotTickets: Source = {
  id: "hubspot-tickets",
  name: "HubSpot tickets",
  about,
  platform: "hubspot",
  report: "tickets",
  columns: {
    conversation: { headers: ["Ticket ID", "Record ID", "Record ID - Ticket", "id"], cell: "id" },
    subject: { headers: ["Ticket name", "properties.subject"], cell: "text" },
    status: { headers: ["Ticket status", "properties.hs_pipeline_stage"], cell: "text" },
    created_at: { headers: ["Create date", "properties.createdate"], cell: "instant" },
    resolved_at: { headers: ["Close date", "properties.closed_date"], cell: "instant" },
    acknowledged_at: firstReply,
    priority: { headers: ["Priority", "properties.hs_ticket_priority"], cell: "text" },
    channel: { headers: ["Source", "properties.source_type"], cell: "text" },
    agent: { headers: ["Ticket owner", "properties.hubspot_owner_id"], cell: "text" },
    team: { headers: ["HubSpot team", "properties.hubspot_team_id"], cell: "text" },
    contacts: { headers: ["Associated Contact IDs"], cell: "text" },
    email: { headers: ["Associated Contact Email", "Contact email"], cell: "text" },
    deleted: archivedColumn,
    ...unread("Ticket description", "Pipeline", "Associated Company IDs", "properties.content"),
    ...unread("properties.hs_pipeline", "properties.hs_object_id", "properties.hs_lastmodifieddate"),
    ...unread("createdAt", "updatedAt"),
  },
  detect: {
    required: ["conversation", "subject", "status", "created_at"],
    fileName: /^(?:hubspot-crm-exports-all-tickets|all-tickets)/i,
  },
  given: (file) => ({ observed_at: notBefore(file.fileName), ...answersTold(file, firstReply) }),
  facts: [
    {
      into: careCase,
      values: {
        platform: constant("hubspot"),
        report: constant("tickets"),
        conversation: column("conversation"),
        day: dayOf("created_at"),
        created_at: column("created_at"),
        acknowledged_at: column("acknowledged_at"),
        answers_until: answersUntil,
        resolved_at: column("resolved_at"),
        resolved_day: dayOf("resolved_at"),
        person: personKey("email"),
        contacts: column("contacts"),
        channel: column("channel"),
        social: bySocial("channel"),
        subject: column("subject"),
        status: column("status"),
        priority: column("priority"),
        agent: column("agent"),
        team: column("team"),
        cases: recordCounted,
      },
    },
  ],
};
