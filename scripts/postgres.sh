# A PostgreSQL of the tests' own: private folder, private port, loopback only. Sourced, never run.
postgres_folder=
postgres_user=()

# The folder with initdb and pg_ctl; Debian keeps it out of the PATH.
postgres_programs() {
    local found
    found=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1) || true
    [ -n "$found" ] || found=$(command -v initdb) || true
    [ -z "$found" ] || dirname "$found"
}

start_postgres() {
    local programs port
    programs=$(postgres_programs)
    port=$(free_port)
    postgres_folder=$(mktemp -d "$(postgres_room)/palmares-postgres-XXXXXX")
    # PostgreSQL refuses to run as root.
    if [ "$(id -u)" -eq 0 ]; then
        chown postgres "$postgres_folder"
        postgres_user=(runuser -u postgres --)
    fi
    (
        cd "$postgres_folder"
        "${postgres_user[@]}" "$programs/initdb" -D "$postgres_folder/data" -A trust -E UTF8 --locale=C.UTF-8 -U palmares >"$postgres_folder.log" 2>&1
        "${postgres_user[@]}" "$programs/pg_ctl" -D "$postgres_folder/data" -l "$postgres_folder/server.log" -w start -o "-p $port \
            -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_folder -c max_connections=300 \
            -c max_wal_size=256MB -c fsync=off -c synchronous_commit=off -c full_page_writes=off" >>"$postgres_folder.log" 2>&1
    ) || fail "PostgreSQL did not start; see $postgres_folder.log."
    export PALMARES_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=palmares;Database=postgres"
    say "PostgreSQL for the tests: 127.0.0.1:$port"
}

# A database is copied for each test, a file a table and index: in memory that takes a twentieth of the time, so it is
# done there where there is room.
postgres_room() {
    local free
    free=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1) || true
    if [ -w /dev/shm ] && [ "${free:-0}" -gt 4000000 ]; then echo /dev/shm; else echo /tmp; fi
}

stop_postgres() {
    [ -n "$postgres_folder" ] || return 0
    local folder=$postgres_folder
    postgres_folder=
    (cd / && "${postgres_user[@]}" "$(postgres_programs)/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1) || true
    rm -rf "$folder" "$folder.log"
}

free_port() {
    local port
    for port in $(shuf -i 20000-60000 -n 50); do
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { printf '%s\n' "$port"; return; }
    done
}
