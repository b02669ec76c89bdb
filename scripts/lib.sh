# shellcheck shell=bash
# What the scripts have in common: finding a JDK and Maven, building only what changed, starting
# JVMs, and ending them again. Sourced, never run.

UNDERSTUDY_HOME="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly UNDERSTUDY_HOME
readonly OLDEST_JDK=17
readonly BUILD_STAMP="$UNDERSTUDY_HOME/target/build.stamp"
CHILD_PID=""

die()
{
    printf '%s: %s\n' "${0##*/}" "$1" >&2
    exit 2
}

# The feature version of the JDK in a folder; nothing if there is none.
jdk_feature()
{
    "$1/bin/java" -XshowSettings:properties -version 2>&1 |
        sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p'
}

# Sets JAVA_HOME and JDK_FEATURE, or says what is missing.
find_jdk()
{
    if [ -z "${JAVA_HOME:-}" ]
    then
        local javac
        javac="$(command -v javac)" || die "there is no javac in PATH: install a JDK of version \
$OLDEST_JDK or later (Debian: apt-get install default-jdk-headless), or set JAVA_HOME to one."
        JAVA_HOME="$(dirname "$(dirname "$(readlink -f "$javac")")")"
    fi
    [ -x "$JAVA_HOME/bin/javac" ] || die "JAVA_HOME=$JAVA_HOME is not a JDK: it has no bin/javac."
    export JAVA_HOME
    JDK_FEATURE="$(jdk_feature "$JAVA_HOME")"
    [ "${JDK_FEATURE:-0}" -ge "$OLDEST_JDK" ] || die "the JDK in $JAVA_HOME is version \
${JDK_FEATURE:-unknown}: set JAVA_HOME to one of version $OLDEST_JDK or later."
}

find_maven()
{
    command -v mvn > /dev/null || die "there is no mvn in PATH: install Maven 3.8 or later \
(Debian: apt-get install maven)."
}

# A build by another user leaves files that this one cannot replace.
check_targets_are_ours()
{
    local folder
    for folder in "$UNDERSTUDY_HOME" "$UNDERSTUDY_HOME"/*/
    do
        folder="${folder%/}/target"
        if [ -e "$folder" ] && [ ! -w "$folder" ]
        then
            die "$folder was made by another user: remove it, or run as that user."
        fi
    done
}

# One hash over everything that a build depends on.
source_hash()
{
    (
        cd "$UNDERSTUDY_HOME" || exit 1
        find pom.xml config ./*/pom.xml ./*/src -type f -print0 |
            LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
    )
}

is_built()
{
    local hash="$1"
    local module
    [ -f "$BUILD_STAMP" ] && [ "$(cat "$BUILD_STAMP")" = "$hash" ] || return 1
    for module in codecs journal replay gateway perf
    do
        [ -f "$UNDERSTUDY_HOME/$module/target/classpath.txt" ] || return 1
        [ -f "$UNDERSTUDY_HOME/$module/target/understudy-$module-0.1.0.jar" ] || return 1
    done
}

# Builds everything if a source or a pom has changed; each module's class path is then in its
# target/classpath.txt. Two scripts at once build once. Style is for scripts/test to judge.
build_if_needed()
{
    find_jdk
    local hash
    hash="$(source_hash)"
    if is_built "$hash"
    then
        return
    fi
    find_maven
    check_targets_are_ours
    mkdir -p "$UNDERSTUDY_HOME/target"
    (
        flock 9
        if ! is_built "$hash"
        then
            printf 'building (the first time downloads what it needs) ...\n' >&2
            rm -f "$BUILD_STAMP"
            cd "$UNDERSTUDY_HOME" &&
                mvn -B -q -DskipTests -Dcheckstyle.skip package dependency:build-classpath \
                    -Dmdep.outputFile=target/classpath.txt -DincludeScope=runtime \
                    < /dev/null >&2 9>&- &&
                printf '%s\n' "$hash" > "$BUILD_STAMP"
        fi
    ) 9> "$UNDERSTUDY_HOME/target/build.lock" || die "the build failed; its messages are above."
}

# The class path of a module, its own classes first. After build_if_needed.
class_path()
{
    printf '%s/%s/target/classes:%s' \
        "$UNDERSTUDY_HOME" "$1" "$(cat "$UNDERSTUDY_HOME/$1/target/classpath.txt")"
}

# Sets JVM_ARGS: the opened packages, then the named files of scripts/jvm.
jvm_args()
{
    local name
    JVM_ARGS=("@$UNDERSTUDY_HOME/scripts/jvm/opens.args")
    if [ "$JDK_FEATURE" -ge 24 ]
    then
        JVM_ARGS+=("@$UNDERSTUDY_HOME/scripts/jvm/opens-24.args")
    fi
    for name in "$@"
    do
        JVM_ARGS+=("@$UNDERSTUDY_HOME/scripts/jvm/$name.args")
    done
}

end_child()
{
    if [ -n "$CHILD_PID" ]
    then
        # A child that a signal ended fails its wait; that must not be this script's exit code.
        kill -TERM -- "-$CHILD_PID" 2> /dev/null || true
        wait "$CHILD_PID" 2> /dev/null || true
        CHILD_PID=""
    fi
}

# Runs a command in a process group of its own and waits for it. When this script is told to
# stop, so is all of the group.
run_child()
{
    local status=0
    trap 'end_child; exit 130' INT
    trap 'end_child; exit 143' TERM HUP
    set -m
    "$@" < /dev/null &
    CHILD_PID=$!
    set +m
    wait "$CHILD_PID" || status=$?
    CHILD_PID=""
    trap - INT TERM HUP
    return "$status"
}
