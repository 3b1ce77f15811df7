"""A file lies in the data folder, and nothing reads it.

## What it does
The rule reports files whose names end in `.yml` instead of `.yaml`, files and folders with
capitals in their names, such as `Activities`, and records in a place where none are kept. Any
other file is a warning only. So is what is by its name a copy of a file that is there, such as
`workshop-1.yaml.bak`; a copy that ends as records do, such as `workshop-1 - Copy.yaml`, is an
error. Nothing in a copy is judged.

## Why it matters
Data that is silently left out is data lost: a workshop that nobody counts.

## Example
`data/activities/workshop-1.yml`
```yaml
id: workshop-1
kind: workshop
group: 1
title: Return and reintegration
```

## What to do
Delete a copy. Rename the file, or move it to where it belongs: officials into `data/participants/`,
activities into `data/activities/`. Keep documents outside of `data`.
"""
