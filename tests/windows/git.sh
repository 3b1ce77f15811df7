#!/bin/sh
# Runs git for git.exe, which waits for the file `code` in the folder $1: see git.c.
folder=$1
shift
LC_ALL=C git "$@" <"$folder/input" >"$folder/output" 2>"$folder/errors"
echo $? >"$folder/new"
mv "$folder/new" "$folder/code"
