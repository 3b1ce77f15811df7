"""A field that every record of its kind must have, or an entry of a list, is absent or empty.

## What it does
The rule reports each field that is required and missing. It names the record, since there
is no place to point at where nothing stands. It also reports every entry in which nothing
stands: a lone dash, `~` in a list, a day of `attendance` without its list. Everything else is
judged as if that entry were not there.

## Why it matters
A participant without a seat or an activity without a group can be neither counted nor
shown. Behind an empty entry may be one that was forgotten or deleted by mistake.

## Example
`data/requests.yaml`
```yaml
requests:
  - id: request-1
    activity: seminar-1
    ministry: moi
    received: 2021-05-12
    decided: {date: 2021-05-20, outcome: accepted}
    delivered: 2021-06-08
```

## What to do
Add the field; remove the empty entry, or write what belongs there. A request declined needs its
`reason`, an official a `seat` or a place in `reserve`.
"""
