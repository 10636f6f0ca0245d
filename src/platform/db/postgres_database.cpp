// PostgreSQL as a Database: a pool of connections. A writer first takes the schema's advisory lock, so writers of one
// organisation run one after another just as on SQLite, and a rule checked in a transaction still holds at its commit.
#include <platform/db/open.hpp>
#include <platform/db/postgres_connection.hpp>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace assay::db {
namespace {

struct Address {
    std::string url;
    std::string schema = "assay";
};

// Takes `schema=NAME` out of the URL's query: libpq knows no such word.
Address read_address(const std::string& url) {
    Address address{url};
    const std::size_t at = url.find("schema=");
    if (at == std::string::npos || at == 0 || (url[at - 1] != '?' && url[at - 1] != '&')) return address;
    const std::size_t end = url.find('&', at);
    address.schema = url.substr(at + 7, end == std::string::npos ? end : end - at - 7);
    address.url = url.substr(0, at) + (end == std::string::npos ? "" : url.substr(end + 1));
    if (address.url.ends_with('?') || address.url.ends_with('&')) address.url.pop_back();
    for (const char c : address.schema)
        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_')
            throw Broken("a schema's name may hold only a-z, 0-9 and _");
    return address;
}

class PostgresDatabase final : public Database {
  public:
    PostgresDatabase(const std::string& url, int connections) : address_(read_address(url)), unopened_(connections) {
        const auto first = borrow();
    }

    Engine engine() const override { return Engine::postgres; }

    void check_statements(const std::vector<const Statement*>& statements) override {
        const auto borrowed = borrow();
        for (const Statement* each : statements) borrowed.connection->prepare(*each);
    }

  protected:
    void read_with(const std::function<void(Tx&)>& work) override {
        const auto borrowed = borrow();
        in_transaction(*borrowed.connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", [&](Tx& tx) {
            work(tx);
            return true;
        });
    }

    void write_with(const std::function<bool(Tx&)>& work) override {
        const auto borrowed = borrow();
        in_transaction(*borrowed.connection,
                       "BEGIN; SELECT pg_advisory_xact_lock(hashtext('assay write ' || current_schema()))", work);
    }

  private:
    struct Borrowed {
        PostgresDatabase* home;
        std::unique_ptr<PostgresConnection> connection;
        Borrowed(PostgresDatabase* from, std::unique_ptr<PostgresConnection> given)
            : home(from), connection(std::move(given)) {}
        Borrowed(const Borrowed&) = delete;
        Borrowed& operator=(const Borrowed&) = delete;
        ~Borrowed() { home->give_back(std::move(connection)); }
    };

    static void in_transaction(PostgresConnection& connection, std::string_view begin,
                               const std::function<bool(Tx&)>& work) {
        try {
            connection.run_script(begin); // may fail halfway: begun, and the lock not had
            connection.run_script(work(connection) ? "COMMIT" : "ROLLBACK");
        } catch (...) {
            if (connection.is_alive()) connection.run_script("ROLLBACK");
            throw;
        }
    }

    Borrowed borrow() {
        std::unique_lock lock(lock_);
        moved_.wait(lock, [&] { return !idle_.empty() || unopened_ > 0; });
        if (!idle_.empty()) {
            auto connection = std::move(idle_.back());
            idle_.pop_back();
            return {this, std::move(connection)};
        }
        --unopened_;
        lock.unlock();
        try {
            return {this, std::make_unique<PostgresConnection>(address_.url, address_.schema)};
        } catch (...) {
            give_back(nullptr);
            throw;
        }
    }

    // A connection that died is dropped, so that the next borrower opens a new one.
    void give_back(std::unique_ptr<PostgresConnection> connection) {
        const std::lock_guard lock(lock_);
        if (connection && connection->is_alive())
            idle_.push_back(std::move(connection));
        else
            ++unopened_;
        moved_.notify_one();
    }

    Address address_;
    std::mutex lock_;
    std::condition_variable moved_;
    int unopened_;
    std::vector<std::unique_ptr<PostgresConnection>> idle_;
};

} // namespace

std::unique_ptr<Database> open_postgres(const std::string& url, int connections) {
    return std::make_unique<PostgresDatabase>(url, connections);
}

} // namespace assay::db
