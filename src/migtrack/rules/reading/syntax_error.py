"""A file cannot be read as YAML.

## What it does
The rule reports the first place at which the reader has to give up, and names the usual
causes: a tab, a quote or bracket that is not closed, a line that is not indented like its
neighbours, a dash without its blank, a text with a colon that wants quotes, quotes and blanks
of a word processor, which YAML takes for letters.

## Why it matters
Nothing in the file is read until the place is put right; only a comma too many, as in
`[a, , b]`, and most blanks and quotes of a word processor cost nothing else.

## Example
`data/activities/workshop-1.yaml`
```yaml
id: workshop-1
kind: workshop
group: 1
title: Return: voluntary and assisted
```

## What to do
Put quotes round a text that holds a colon and a blank; indent with blanks only; close every
quote and bracket. The finding shows the line as it should be, where that is known.
"""
