"""A file uses a feature of YAML that migtrack does not take.

## What it does
The rule reports anchors (`&`), aliases (`*`), merge keys (`<<`), tags (`!`), a second
document in one file, names of fields that are no plain text, and texts or nesting beyond
all measure.

## Why it matters
With these, one line changes the meaning of another far away. Records that people edit by
hand should mean what they show.

## Example
`data/requests.yaml`
```yaml
requests:
  - id: request-1
    activity: &activity seminar-1
    ministry: moi
    area: Return statistics
    received: 2021-05-12
    decided: {date: 2021-05-20, outcome: accepted}
    delivered: 2021-06-08
```

## What to do
Write the value itself in each place. Where the character belongs to a text, put the text in
quotes.
"""
