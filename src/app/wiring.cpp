#include <app/wiring.hpp>
#include <platform/db/migrate.hpp>
#include <platform/db/open.hpp>

#include <sys/stat.h>

namespace assay::app {

std::unique_ptr<db::Database> open_database(const Config& config) {
    std::error_code fault;
    std::filesystem::create_directories(config.data, fault);
    if (fault) throw db::Broken(config.data.string() + " cannot be made: " + fault.message());
    ::chmod(config.data.c_str(), S_IRWXU); // what lies here is nobody else's business
    if (!config.database.empty()) return db::open_postgres(config.database);
    return db::open_sqlite(config.data / "assay.sqlite");
}

Wiring::Wiring(const Config& given, const Clock& given_clock, Ids& given_ids)
    : config(given), clock(given_clock), ids(given_ids), database(open_database(given)) {
    db::migrate(*database, embedded::migrations(), clock.now());
    database->check_statements(db::all_statements());
}

Wiring::~Wiring() = default;

} // namespace assay::app
