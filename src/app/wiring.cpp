#include <app/wiring.hpp>
#include <platform/db/migrate.hpp>
#include <platform/db/open.hpp>
#include <platform/db/sqlite_copy.hpp>

#include <sys/stat.h>

namespace assay::app {

void make_private_folder(const std::filesystem::path& folder) {
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    if (fault) throw db::Broken(folder.string() + " cannot be made: " + fault.message());
    ::chmod(folder.c_str(), S_IRWXU); // what lies here is nobody else's business
}

std::unique_ptr<db::Database> open_database(const Config& config) {
    make_private_folder(config.data);
    if (!config.database.empty()) return db::open_postgres(config.database);
    return db::open_sqlite(config.data / "assay.sqlite");
}

std::vector<std::string> bring_up_to_date(const Config& config, db::Database& database, Instant now) {
    const auto copy_first = [&](const std::string& first) {
        const std::filesystem::path file = config.data / "assay.sqlite";
        if (config.database.empty()) db::copy_sqlite(file, file.string() + ".before-" + first);
    };
    return db::migrate(database, embedded::migrations(), now, copy_first);
}

Wiring::Wiring(const Config& given, const Clock& given_clock, Ids& given_ids)
    : config(given), clock(given_clock), ids(given_ids), opened(open_database(given)), database(opened.get()) {
    prepare();
}

Wiring::Wiring(const Config& given, db::Database& given_database, const Clock& given_clock, Ids& given_ids)
    : config(given), clock(given_clock), ids(given_ids), database(&given_database) {
    prepare();
}

void Wiring::prepare() {
    bring_up_to_date(config, *database, clock.now());
    database->check_statements(db::all_statements());
}

Wiring::~Wiring() = default;

} // namespace assay::app
