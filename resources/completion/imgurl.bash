# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of the command imgurl for bash 4.4 or newer.

_imgurl_names() {
    local IFS=$'\n'
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2")
}

# One candidate a line, which may hold blanks.
_imgurl_lines() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        [[ -n $line && $line == "$1"* ]] && COMPREPLY+=("$(printf '%q' "$line")")
    done
}

_imgurl_files() {
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$1")
}

_imgurl_accounts() {
    _imgurl_lines "$1" < <("$2" account list 2>/dev/null | cut -f 1)
}

_imgurl() {
    local word=$2 before=$3 command='' sub='' i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; ++i)); do
        [[ ${COMP_WORDS[i]} == -* ]] && continue
        if [[ -z $command ]]; then
            command=${COMP_WORDS[i]}
        elif [[ $command == account && -z $sub ]]; then
            sub=${COMP_WORDS[i]}
        fi
    done

    local run='--format --template --with-delete-links --parallel --timeout --retries --quiet --help'
    local recipe='--metadata --shrink --no-shrink --longest-edge --image-format --quality --name'
    recipe+=' --again'
    local options
    case $command in
        '') options='--help --version' ;;
        upload)
            options="--album --account --recursive --files-from --clipboard $recipe $run"
            ;;
        resume) options="--failed $run" ;;
        rewrite)
            options='--dry-run --in-place --output --album --account'
            options+=" $recipe --parallel --timeout --retries --quiet --help"
            ;;
        serve) options='--port --secret-file --album --account --quiet --help' ;;
        albums) options='--account --help' ;;
        list) options='--format --search --with-delete-links --help' ;;
        delete) options='--yes --help' ;;
        account)
            case $sub in
                add) options='--server --name --plain-http --help' ;;
                remove) options='--yes --help' ;;
                *) options='--help' ;;
            esac
            ;;
    esac

    case $before in
        --format)
            if [[ $command == list ]]; then
                _imgurl_names $'text\njson\ncsv' "$word"
            else
                _imgurl_names $'url\nmarkdown\nhtml\nbbcode\njson' "$word"
            fi
            return
            ;;
        --account)
            _imgurl_accounts "$word" "$1"
            return
            ;;
        --files-from | --secret-file | --output)
            _imgurl_files "$word"
            return
            ;;
        --metadata)
            _imgurl_names $'location\nall\nkeep' "$word"
            return
            ;;
        --image-format)
            _imgurl_names $'keep\njpeg\nwebp\npng' "$word"
            return
            ;;
        --parallel)
            _imgurl_names $'1\n2\n3\n4\n5\n6' "$word"
            return
            ;;
        --album | --port | --longest-edge | --quality | --timeout | --retries | --search | --server | --name | --template) return ;;
    esac

    if [[ $word == -* ]]; then
        _imgurl_names "${options// /$'\n'}" "$word"
    elif [[ -z $command ]]; then
        _imgurl_names $'upload\nrewrite\nresume\nserve\nalbums\nlist\ndelete\naccount' "$word"
    elif [[ $command == account && -z $sub ]]; then
        _imgurl_names $'add\nlist\ntest\nremove' "$word"
    elif [[ $sub == test || $sub == remove ]]; then
        _imgurl_accounts "$word" "$1"
    elif [[ $command == upload || $command == rewrite ]]; then
        _imgurl_files "$word"
    fi
}

complete -F _imgurl imgurl
