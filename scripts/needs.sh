# What run, test and palmares need from the machine. Sourced, never run; words go to stderr.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

# What only readers of the source need (analysis, documentation files) is left to ./test.
lean=(-p:RunAnalyzers=false -p:GenerateDocumentationFile=false)

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# Installs Debian packages as root; otherwise names them.
# need_packages WHY PACKAGE...
need_packages() {
    local why=$1
    shift
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        fail "Missing: $* ($why). Install it, on Debian: sudo apt-get install -y --no-install-recommends $*"
    fi
    say "Installing $* ($why)."
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
    "${apt[@]}" install -y --no-install-recommends "$@" >/dev/null 2>&1 ||
        { "${apt[@]}" update >&2 && "${apt[@]}" install -y --no-install-recommends "$@" >&2; } ||
        fail "apt could not install $*."
}

need_dotnet() {
    command -v dotnet >/dev/null ||
        fail "The .NET 10 SDK is missing. See https://dotnet.microsoft.com/download/dotnet/10.0"
    dotnet --list-sdks | grep -q '^10\.' ||
        fail "The .NET 10 SDK is missing; found: $(dotnet --list-sdks | cut -d' ' -f1 | tr '\n' ' ')"
}

# Node compiles the stylesheet during the build of src/Web; nothing runs on it afterwards.
need_node() {
    local missing=()
    command -v node >/dev/null || missing+=(nodejs)
    command -v npm >/dev/null || missing+=(npm)
    [ ${#missing[@]} -eq 0 ] || need_packages "the stylesheet is compiled at build" "${missing[@]}"
    local version
    version=$(node --version)
    version=${version#v}
    [ "${version%%.*}" -ge 20 ] ||
        fail "Node 20 or newer is needed to compile the stylesheet; this is $version. See https://nodejs.org/en/download"
}

# Builds a project or solution with all it stands on. -graph puts the projects in order first, so that two are always at
# work; one compiler serves them all and is ended after the last.
# compile PROJECT OPTION...
compile() {
    local server=palmares-$$ code=0
    DOTNET_TieredPGO=0 dotnet build "$@" -graph -c Release -v q -p:UseSharedCompilation=true -p:SharedCompilationId=$server \
        "-clp:ErrorsOnly;NoSummary" >&2 || code=$?
    pkill -f -- "-pipename:$server" || true
    return $code
}

# Builds the command (and with it the pages) when a source is newer than the last build.
# One build at a time: two commands started together wait for each other.
build_command() {
    local root=$1
    local stamp=$root/artifacts/command.stamp
    mkdir -p "$root/artifacts"
    exec 9>"$root/artifacts/command.lock"
    flock 9
    if ! find_command "$root" || [ ! -f "$stamp" ] || [ -n "$(newer_source "$root" "$stamp")" ]; then
        need_dotnet
        need_node
        say "Building (a few seconds; a minute or two the first time) ..."
        touch "$stamp.next"
        # Two downloads side by side: packages and what the stylesheet is made of.
        dotnet msbuild "$root/src/Web/Web.csproj" -t:RestoreStyles -v:q -nologo >&2 &
        local styles=$!
        dotnet restore "$root/src/Cli/Cli.csproj" -v q >&2 || fail "The packages could not be restored."
        wait "$styles" || fail "The stylesheet's packages could not be restored."
        compile "$root/src/Cli/Cli.csproj" --no-restore "${lean[@]}" || fail "The build failed."
        find_command "$root" || fail "The build left no Palmares.Cli.dll."
        mv "$stamp.next" "$stamp"
    fi
    flock -u 9
    exec 9>&-
}

# The folder between is named by the platform, e.g. linux-x64.
find_command() {
    command_dll=$(compgen -G "$1/src/Cli/bin/Release/net10.0/*/Palmares.Cli.dll" | head -n 1)
    [ -n "$command_dll" ]
}

newer_source() {
    find "$1/src" "$1/Directory.Build.props" "$1/Directory.Packages.props" "$1/global.json" \
        \( -name bin -o -name obj -o -name node_modules -o -name dist -o -name packages.lock.json \) -prune \
        -o -type f -newer "$2" -print -quit
}
