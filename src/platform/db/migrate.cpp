#include <platform/crypto/digest.hpp>
#include <platform/db/migrate.hpp>
#include <platform/db/migration_sql.hpp>

#include <algorithm>
#include <cctype>

namespace assay::db {
namespace {

struct Applied {
    std::string name;
    std::string checksum;
};
ASSAY_FIELDS(Applied, (name, checksum))

struct Migration {
    std::string name;
    std::string script;
    std::string checksum;
};

constexpr std::string_view history_table =
    "CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT PRIMARY KEY, checksum TEXT NOT NULL, "
    "applied_at INTEGER NOT NULL) STRICT;";

std::vector<Migration> migrations_for(Database::Engine engine, const std::vector<embedded::File>& files) {
    const std::string_view own = engine == Database::Engine::sqlite ? ".sqlite.sql" : ".postgres.sql";
    const std::string_view other = engine == Database::Engine::sqlite ? ".postgres.sql" : ".sqlite.sql";
    std::vector<Migration> chosen;
    for (const embedded::File& file : files) {
        if (!file.name.ends_with(".sql") || file.name.ends_with(other)) continue;
        const std::string_view ending = file.name.ends_with(own) ? own : std::string_view(".sql");
        chosen.push_back({std::string(file.name.substr(0, file.name.size() - ending.size())),
                          script_for(engine, file.bytes), crypto::sha256_hex(file.bytes)});
    }
    std::ranges::sort(chosen, {}, &Migration::name);
    return chosen;
}

Result<std::vector<Applied>> history(Tx& tx, Database::Engine engine) {
    tx.run_script(script_for(engine, history_table));
    return tx.all<Applied>(sql::platform::db::migration::applied_migrations);
}

bool was_applied(const std::vector<Applied>& past, const Migration& migration) {
    const auto found = std::ranges::find(past, migration.name, &Applied::name);
    if (found == past.end()) return false;
    if (found->checksum != migration.checksum)
        throw Broken("migration " + migration.name + " was changed after it ran here");
    return true;
}

void refuse_unknown(const std::vector<Applied>& past, const std::vector<Migration>& known) {
    for (const Applied& each : past)
        if (std::ranges::find(known, each.name, &Migration::name) == known.end())
            throw Broken("migration " + each.name +
                         " ran here but is unknown to this program: it is too old for this folder");
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

} // namespace

std::string script_for(Database::Engine engine, std::string_view sql) {
    if (engine == Database::Engine::sqlite) return std::string(sql);
    constexpr std::pair<std::string_view, std::string_view> types[] = {{"TEXT", "TEXT COLLATE \"C\""},
                                                                       {"INTEGER", "BIGINT"},
                                                                       {"REAL", "DOUBLE PRECISION"},
                                                                       {"BLOB", "BYTEA"},
                                                                       {"STRICT", ""}};
    std::string script;
    for (std::size_t at = 0; at < sql.size();) {
        std::size_t end = at;
        while (end < sql.size() && is_word(sql[end])) ++end;
        if (end == at) {
            script += sql[at++];
            continue;
        }
        std::string_view word = sql.substr(at, end - at);
        for (const auto& [from, to] : types)
            if (word == from) {
                word = to;
                break;
            }
        script += word;
        at = end;
    }
    return script;
}

std::vector<MigrationState> migration_states(Database& database, const std::vector<embedded::File>& files) {
    const auto known = migrations_for(database.engine(), files);
    const auto past = database.write([&](Tx& tx) { return history(tx, database.engine()); });
    refuse_unknown(*past, known);
    std::vector<MigrationState> states;
    for (const Migration& each : known) states.push_back({each.name, was_applied(*past, each)});
    return states;
}

std::vector<std::string> migrate(Database& database, const std::vector<embedded::File>& files, Instant now,
                                 const std::function<void(const std::string& first)>& before) {
    const auto known = migrations_for(database.engine(), files);
    if (before) {
        const auto states = migration_states(database, files);
        const auto waiting = std::ranges::find(states, false, &MigrationState::is_applied);
        if (waiting != states.begin() && waiting != states.end()) before(waiting->name);
    }
    std::vector<std::string> ran;
    for (const Migration& each : known) {
        // The history is read again under the write lock: a second program may be migrating too.
        const auto did_run = database.write([&](Tx& tx) -> Result<bool> {
            const auto past = history(tx, database.engine());
            refuse_unknown(*past, known);
            if (was_applied(*past, each)) return false;
            tx.run_script(each.script);
            tx.run(sql::platform::db::migration::record_migration, each.name, each.checksum, now);
            return true;
        });
        if (*did_run) ran.push_back(each.name);
    }
    return ran;
}

} // namespace assay::db
