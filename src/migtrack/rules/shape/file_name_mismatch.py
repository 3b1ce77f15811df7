"""A file is not named after the record in it.

## What it does
The file of an activity bears the activity's id, that of officials the id of their ministry.
The rule reports a file with another name. Until this is put right the record goes by the
name of its file.

## Why it matters
Usually a file was copied and the id in it was not changed, or the other way round.

## Example
`data/activities/visit-1.yaml`
```yaml
id: visit-2
kind: visit
group: 2
title: Study visit
dates: {start: 2021-09-06, end: 2021-09-10}
mode: in-person
venue: Bern
```

## What to do
Rename the file, or correct `id` (or `ministry`) in it.
"""
