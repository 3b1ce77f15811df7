"""A file cannot be read, or what it holds is not text.

## What it does
The rule reports a file that is not saved in UTF-8, holds binary data, may not be read, is a
link out of the `data` folder, is no ordinary file or is larger than 4 MiB; a linked folder and
a git submodule; and a project without its contract or without its ministries.

## Why it matters
Nothing in such a file is checked, and nothing of it is in any figure. UTF-8 is the encoding
that holds every script.

## Example
`data/holidays.yaml`
```yaml latin-1
holidays:
  - {from: 2021-08-01, to: 2021-08-01, name: Fête nationale}
```
The file was saved in an old Western encoding, in which `ê` is no character of UTF-8.

## What to do
Save the file as UTF-8: editors offer this as *encoding* or *save with encoding*. Put files
themselves into `data`, not links to them, and split a file that is too large.
"""
