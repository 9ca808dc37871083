// What an import is warned of and done all the same: it may count less, twice or the older figures.

export const importWarnings = {
  "file/campaigns-missing": {
    status: 409,
    text: "Campaigns known from {since} to {until} are not in {file} ({count}: {names}): if they were renamed, they now count twice; undo the older import then.",
  },
  "file/ads-missing": {
    status: 409,
    text: "Ads known from {since} to {until} are not in {file} ({count}: {names}): their figures stay. If they were renamed, they now count twice; undo the older import then.",
  },
  "file/posts-twice": {
    status: 409,
    text: "{file} calls {count} of its posts ({since} to {until}) by other ids than {earlier}, which tells posts of the same days: one that is in both counts twice. Name posts by the network's own ids, or undo one of the two.",
  },
  "file/mentions-twice": {
    status: 409,
    text: "{file} calls {count} of its mentions ({since} to {until}) by other ids than {earlier}, which has the same links: each counts twice. Map the ids in both files or the links alone in both, or undo one of the two.",
  },
  "file/less-than-known": {
    status: 409,
    text: "{file} tells {after} {measure} for {since} to {until} where {before} are known, and takes their place: if it is only a part, by a filter or as the first rows of a long table, leave it out or undo it, and export the whole.",
  },
  "file/same-for-another": {
    status: 409,
    text: "{file} is the same file as {earlier}, imported for {other}, and counts for {account} as well: if these are one account or {other} was named by mistake, undo import {import} ({earlier}).",
  },
  "file/same-days-for-another": {
    status: 409,
    text: "The daily figures of {since} to {until} that {file} has for {account} are known for {other} already, from {earlier}, and count for both: if these are one account, name it {other}, or undo import {import} ({earlier}) where {other} was the mistake.",
  },
  "file/figures-lacking": {
    status: 409,
    text: "{file} tells other figures than were known for {since} to {until}, and of {count} of the figures known there it has no column, such as {measure}: those stay as they were, and a ratio of old and new ones is unknown. Export the report with all its columns.",
  },
  "file/total-differs": {
    status: 409,
    text: "{file} prints {printed} {measure} in row {row}, its rows add up to {ours}, and nothing explains the {rest} between them: if rows were deleted or filtered, export it again whole.",
  },
  "file/total-of-more": {
    status: 409,
    text: "{file} prints {printed} {measure} in all ({against}), the rows of {part} add up to {ours}: the network counts in its total what it gives no row of, such as videos that are gone or beyond the first 500, so nothing is to be done unless rows were filtered or deleted.",
  },
  "file/total-of-less": {
    status: 409,
    text: "In {file} {against} tells {printed} {measure}, {rest} less than the rows of {part} ({ours}): if rows were deleted from {against}, export it again whole, else nothing is to be done, and each counts as the file tells it.",
  },
  "file/row-differs": {
    status: 409,
    text: "Row {row} of {file} tells {measure} twice and differently, as {printed} and as {ours}: if it was edited, put it right, else export the report again.",
  },
  "file/tables-differ": {
    status: 409,
    text: "In {file} {against} tells {printed} {measure} and {part} {ours}, and nothing explains the {rest} between them: if rows were deleted or filtered, export it again whole.",
  },
  "file/columns-add-up": {
    status: 409,
    text: "The rows of {file} tell {printed} {measure} in one column, and the columns it is made of add up to {ours}: if they were edited, put them right, else export the report again.",
  },
  "file/seems-older": {
    status: 409,
    text: "{file} seems to be an older export than {earlier}: {falls} of the posts in both had more impressions or views there, and such counts only grow. Files of this kind do not say when they were exported, so the one imported last counts; if it is older, undo it.",
  },
  "file/dates-unread": {
    status: 409,
    text: "No row of {file} can be taken as {report}, because column {column} says “{seen}”, which does not read as a date: export the report again and upload it unopened.",
  },
  "file/account-respelled": {
    status: 409,
    text: "{file} is counted for the account {account}, which is known already under this spelling, and not for “{said}”: nothing needs doing unless these are two accounts.",
  },
} as const;
