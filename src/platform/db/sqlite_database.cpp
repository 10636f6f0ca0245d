// SQLite as a Database: a few reading connections and one writing connection with group commit. Writers queue; the
// first one runs everybody's work, each in its own savepoint, and pays for a single disk flush.
#include <platform/db/open.hpp>
#include <platform/db/sqlite_connection.hpp>

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>

namespace assay::db {
namespace {

struct Pending {
    const std::function<bool(Tx&)>* work;
    bool is_done = false;
    std::exception_ptr fault = nullptr;
};

class SqliteDatabase final : public Database {
  public:
    SqliteDatabase(const std::filesystem::path& file, int readers) : writer_(file, SqliteConnection::Mode::writer) {
        for (int each = 0; each < readers; ++each)
            idle_.push_back(std::make_unique<SqliteConnection>(file, SqliteConnection::Mode::reader));
    }

    Engine engine() const override { return Engine::sqlite; }

    void check_statements(const std::vector<const Statement*>& statements) override {
        const auto reader = borrow();
        for (const Statement* each : statements) reader.connection->prepared(*each);
    }

  protected:
    void read_with(const std::function<void(Tx&)>& work) override {
        const auto reader = borrow();
        reader.connection->run_script("BEGIN");
        try {
            work(*reader.connection);
        } catch (...) {
            if (reader.connection->in_transaction()) reader.connection->run_script("ROLLBACK");
            throw;
        }
        reader.connection->run_script("COMMIT");
    }

    void write_with(const std::function<bool(Tx&)>& work) override {
        Pending mine{&work};
        std::unique_lock lock(queue_lock_);
        queue_.push_back(&mine);
        queue_moved_.wait(lock, [&] { return mine.is_done || !has_leader_; });
        if (!mine.is_done) {
            has_leader_ = true;
            while (!mine.is_done) lead(lock);
            has_leader_ = false;
            queue_moved_.notify_all();
        }
        if (mine.fault) std::rethrow_exception(mine.fault);
    }

  private:
    struct Borrowed {
        SqliteDatabase* home;
        std::unique_ptr<SqliteConnection> connection;
        Borrowed(SqliteDatabase* from, std::unique_ptr<SqliteConnection> given)
            : home(from), connection(std::move(given)) {}
        Borrowed(const Borrowed&) = delete;
        Borrowed& operator=(const Borrowed&) = delete;
        ~Borrowed() {
            const std::lock_guard lock(home->idle_lock_);
            home->idle_.push_back(std::move(connection));
            home->idle_moved_.notify_one();
        }
    };

    Borrowed borrow() {
        std::unique_lock lock(idle_lock_);
        idle_moved_.wait(lock, [&] { return !idle_.empty(); });
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return {this, std::move(connection)};
    }

    void lead(std::unique_lock<std::mutex>& lock) {
        constexpr std::size_t most = 64; // bounds how long the first of a batch waits for the last
        std::vector<Pending*> batch;
        while (!queue_.empty() && batch.size() < most) {
            batch.push_back(queue_.front());
            queue_.pop_front();
        }
        lock.unlock();
        try {
            commit_together(batch);
        } catch (...) {
            for (Pending* each : batch)
                if (!each->fault) each->fault = std::current_exception();
        }
        lock.lock();
        for (Pending* each : batch) each->is_done = true;
        queue_moved_.notify_all();
    }

    void commit_together(const std::vector<Pending*>& batch) {
        writer_.run_script("BEGIN IMMEDIATE");
        try {
            for (Pending* each : batch) run_one(*each);
            writer_.run_script("COMMIT");
        } catch (...) {
            if (writer_.in_transaction()) writer_.run_script("ROLLBACK");
            throw;
        }
    }

    void run_one(Pending& pending) {
        writer_.run_script("SAVEPOINT work");
        bool keep = false;
        try {
            keep = (*pending.work)(writer_);
        } catch (...) {
            pending.fault = std::current_exception();
        }
        if (!writer_.in_transaction()) throw Broken("the transaction was lost: the disk may be full");
        if (!keep) writer_.run_script("ROLLBACK TO work");
        writer_.run_script("RELEASE work");
    }

    SqliteConnection writer_;
    std::mutex queue_lock_;
    std::condition_variable queue_moved_;
    std::deque<Pending*> queue_;
    bool has_leader_ = false;

    std::mutex idle_lock_;
    std::condition_variable idle_moved_;
    std::vector<std::unique_ptr<SqliteConnection>> idle_;
};

} // namespace

std::unique_ptr<Database> open_sqlite(const std::filesystem::path& file, int readers) {
    return std::make_unique<SqliteDatabase>(file, readers);
}

} // namespace assay::db
