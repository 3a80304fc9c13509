#!/usr/bin/env bash
# Runs the README's two commands as a newcomer would: in a fresh copy, with a cache of its own.
# It takes them out of the README, so the README cannot promise what does not work.
set -euo pipefail
cd "$(dirname "$0")/.."

# The first line of the code block under each of these headings is a command.
command_under() {
    awk -v heading="### $1" '
        $0 == heading { found = 1; next }
        found && /^```/ { if (inside) exit; inside = 1; next }
        found && inside { print; exit }
    ' README.md
}

# What belongs to the project, without what a machine made of it.
files() {
    if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git ls-files --cached --others --exclude-standard -z | while IFS= read -r -d '' file; do
            if [ -e "$file" ]; then printf '%s\0' "$file"; fi
        done
    else
        find . -type f -not -path './.venv/*' -not -path '*_cache*' -print0
    fi
}

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
mkdir "$fresh/copy"
files | tar --create --null --files-from=- | tar --extract --directory="$fresh/copy"

for heading in "Check a letter" "Run the tests"; do
    command=$(command_under "$heading")
    if [ -z "$command" ]; then
        echo "README.md has no command under “$heading”." >&2
        exit 1
    fi
    echo "\$ $command"
    (cd "$fresh/copy" && env -u VIRTUAL_ENV -u PYTHONPATH SPEAKEASY_CACHE="$fresh/cache" bash -euo pipefail -c "$command")
done
