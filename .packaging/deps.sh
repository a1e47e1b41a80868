#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what is missing of the packages that the named groups need, through
# apt-get as root or with sudo; elsewhere it says what to install. Does nothing,
# and asks no network, when everything is there.
#
#     sh .packaging/deps.sh build demo check
set -u

# Each row: the group, how to see that it is there, Debian's packages. Of what
# WeasyPrint may stand on, munkres is named since apt would choose scipy, which
# is 650 MB more.
list() {
    cat <<'END'
build  command:gcc              gcc
build  command:make             make
build  command:pkg-config       pkg-config
build  header:stdlib.h          libc6-dev
build  package:json-c           libjson-c-dev
build  package:libutf8proc      libutf8proc-dev
build  header:libstemmer.h      libstemmer-dev
build  package:serd-0           libserd-dev
static  command:dpkg-source     dpkg-dev
demo   command:pandoc           pandoc
demo   command:weasyprint       weasyprint python3-munkres
check  package:check            check
check  command:g++              g++
check  command:groff            groff-base
check  command:pandoc           pandoc
check  command:python3          python3
check  command:pdfinfo          poppler-utils
check  command:xz               xz-utils
check  python:jsonschema        python3-jsonschema
clang  command:clang            clang
afl    command:afl-fuzz         afl++
valgrind  command:valgrind      valgrind
package  command:dpkg-buildpackage  dpkg-dev
package  command:dh             debhelper
package  command:lintian        lintian
package  package:check          check
i386   command:i686-linux-gnu-gcc  gcc-i686-linux-gnu
i386   file:/usr/i686-linux-gnu/include/stdio.h  libc6-dev-i386-cross
i386   file:/usr/lib/i386-linux-gnu/libcheck.a  check:i386
i386   file:/usr/lib/i386-linux-gnu/libjson-c.a  libjson-c-dev:i386
i386   file:/usr/lib/i386-linux-gnu/libserd-0.so  libserd-dev:i386
i386   file:/usr/lib/i386-linux-gnu/libstemmer.a  libstemmer-dev:i386
i386   file:/usr/lib/i386-linux-gnu/libutf8proc.a  libutf8proc-dev:i386
s390x  command:s390x-linux-gnu-gcc  gcc-s390x-linux-gnu
s390x  file:/usr/s390x-linux-gnu/include/stdio.h  libc6-dev-s390x-cross
s390x  command:qemu-s390x-static  qemu-user-static
s390x  file:/usr/lib/s390x-linux-gnu/libcheck.a  check:s390x
s390x  file:/usr/lib/s390x-linux-gnu/libjson-c.a  libjson-c-dev:s390x
s390x  file:/usr/lib/s390x-linux-gnu/libserd-0.so  libserd-dev:s390x
s390x  file:/usr/lib/s390x-linux-gnu/libstemmer.a  libstemmer-dev:s390x
s390x  file:/usr/lib/s390x-linux-gnu/libutf8proc.a  libutf8proc-dev:s390x
unicode  file:/usr/share/unicode/auxiliary/WordBreakTest.txt  unicode-data
vet    command:clang-tidy       clang-tidy
vet    command:clang-format     clang-format
vet    command:cppcheck         cppcheck
pandoc3  command:node           nodejs
pandoc3  command:npm            npm
tex    command:pdflatex         texlive-latex-base
tex    tex:xcolor.sty           texlive-latex-recommended
tex    tex:ecrm1000.tfm         texlive-fonts-recommended
tex    tex:lmodern.sty          lmodern
tex    command:exiftool         libimage-exiftool-perl
xmp    tex:hyperxmp.sty         texlive-latex-extra
office  command:soffice         libreoffice-writer-nogui libreoffice-impress-nogui
chromium  command:chromium      chromium
view   command:chromium         chromium
view   command:node             nodejs
view   command:npm              npm
pages  command:node             nodejs
pages  command:npm              npm
pages  command:chromium         chromium
pages  command:java             default-jre-headless
pages  command:epubcheck        epubcheck
train  package:openblas         libopenblas-dev
bench  file:/usr/lib/python3/dist-packages/pandocfilters.py  python3-pandocfilters
bench  command:npm              npm
cluster  command:parallel       parallel
cluster  command:ssh            openssh-client
cluster  file:/usr/sbin/sshd    openssh-server
cluster  command:ip             iproute2
END
}

is_there() {
    what=${1#*:}
    case $1 in
    command:*) command -v "$what" ;;
    file:*) [ -e "$what" ] ;;
    package:*) pkg-config --exists "$what" ;;
    header:*) echo "#include <$what>" | "${CC:-gcc}" -E -x c - ;;
    tex:*) kpsewhich "$what" ;;
    python:*) python3 -c "import $what" ;;
    esac >/dev/null 2>&1
}

missing() {
    list | while read -r group probe package; do
        case " $* " in *" $group "*) ;; *) continue ;; esac
        is_there "$probe" || echo "$package"
    done | sort -u | tr '\n' ' '
}

apt() {
    DEBIAN_FRONTEND=noninteractive $sudo apt-get -qq -y \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" \
        >>"$log" 2>&1 </dev/null
}

packages=$(missing "$@")
[ -z "$packages" ] && exit 0
if ! command -v apt-get >/dev/null 2>&1; then
    echo "please install (by the names Debian gives them): $packages" >&2
    exit 1
fi
sudo=
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "please install as root: apt-get install $packages" >&2
        exit 1
    fi
    sudo='sudo env DEBIAN_FRONTEND=noninteractive'
fi
mkdir -p build
log=build/deps.log
echo "installing: $packages"
for foreign in $(echo "$packages" | grep -o ':[a-z0-9]*' | sort -u); do
    $sudo dpkg --add-architecture "${foreign#:}"
done
# shellcheck disable=SC2086 # a list of words
apt install --no-install-recommends $packages || {
    apt update && apt install --no-install-recommends $packages
} || {
    tail -n 20 "$log" >&2
    echo "could not install: $packages(see $log)" >&2
    exit 1
}
left=$(missing "$@")
[ -z "$left" ] || { echo "still missing: $left" >&2; exit 1; }
