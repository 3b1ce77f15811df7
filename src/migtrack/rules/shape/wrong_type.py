"""A field holds something of another kind than it should: a list, fields or plain text.

## What it does
Some fields hold a text, some a list, some further fields. The rule reports a field in which
another of these stands, and shows how to write it.

## Why it matters
What cannot be understood is left out, and everything that depends on it is not checked.

## Example
`data/activities/visit-1.yaml`
```yaml
id: visit-1
kind: visit
group: 2
title: Study visit
dates: {start: 2021-09-06, end: 2021-09-10}
mode: in-person
venue: Bern
reserves: mofa-02
```

## What to do
Write a list in brackets, `[mofa-02]`, or with a `- ` before each entry; write further fields
in braces, `{start: 2021-09-06, end: 2021-09-10}`, or in lines of their own.
"""
