#include <platform/db/postgres_connection.hpp>

#include <fmt/format.h>
#include <libpq-fe.h>

#include <charconv>

namespace assay::db {
namespace {

struct ResultDeleter {
    void operator()(PGresult* result) const { PQclear(result); }
};
using ResultHandle = std::unique_ptr<PGresult, ResultDeleter>;

std::string first_line(const char* message) {
    const std::string text = message == nullptr ? "" : message;
    return text.substr(0, text.find('\n'));
}

ResultHandle checked(PGconn* connection, PGresult* raw, std::string_view what) {
    ResultHandle result(raw);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw Broken(fmt::format("{}: {}", what, first_line(PQerrorMessage(connection))));
    return result;
}

class PostgresCursor final : public Cursor {
  public:
    explicit PostgresCursor(ResultHandle result) : result_(std::move(result)) {}

    bool next() override { return ++row_ < PQntuples(result_.get()); }
    std::size_t columns() const override { return static_cast<std::size_t>(PQnfields(result_.get())); }
    std::string_view name(std::size_t column) const override { return PQfname(result_.get(), at(column)); }
    bool is_null(std::size_t column) const override { return PQgetisnull(result_.get(), row_, at(column)) != 0; }
    std::int64_t integer(std::size_t column) const override { return number<std::int64_t>(column); }
    double real(std::size_t column) const override { return number<double>(column); }
    std::string_view text(std::size_t column) const override {
        return {PQgetvalue(result_.get(), row_, at(column)),
                static_cast<std::size_t>(PQgetlength(result_.get(), row_, at(column)))};
    }
    std::int64_t finish() override {
        std::int64_t changed = 0;
        const std::string_view count = PQcmdTuples(result_.get());
        std::from_chars(count.data(), count.data() + count.size(), changed);
        return changed;
    }

  private:
    static int at(std::size_t column) { return static_cast<int>(column); }
    template <class T>
    T number(std::size_t column) const {
        T value{};
        const std::string_view digits = text(column);
        const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (fault != std::errc{} && !digits.empty())
            throw std::logic_error("column " + std::string(name(column)) + " is not a number");
        return value;
    }

    ResultHandle result_;
    int row_ = -1;
};

struct Texts {
    std::vector<std::string> made;
    std::vector<const char*> values;

    void operator()(Null) { values.push_back(nullptr); }
    void operator()(std::int64_t value) { keep(fmt::format("{}", value)); }
    void operator()(double value) { keep(fmt::format("{}", value)); }
    void operator()(std::string_view value) { keep(std::string(value)); }
    void keep(std::string text) {
        made.push_back(std::move(text));
        values.push_back(made.back().c_str());
    }
};

std::string name_of(const Statement& statement) {
    return fmt::format("s{:x}", reinterpret_cast<std::uintptr_t>(&statement));
}

} // namespace

PostgresConnection::PostgresConnection(const std::string& url, const std::string& schema)
    : handle_(PQconnectdb(url.c_str())) {
    if (PQstatus(handle_) != CONNECTION_OK) {
        const std::string why = first_line(PQerrorMessage(handle_));
        PQfinish(handle_);
        throw Broken("PostgreSQL cannot be reached: " + why);
    }
    run_script("SET client_min_messages = warning; CREATE SCHEMA IF NOT EXISTS \"" + schema +
               "\"; SET search_path TO \"" + schema + "\"");
}

PostgresConnection::~PostgresConnection() { PQfinish(handle_); }

bool PostgresConnection::is_alive() const { return PQstatus(handle_) == CONNECTION_OK; }

void PostgresConnection::run_script(std::string_view sql) {
    const std::string text(sql);
    checked(handle_, PQexec(handle_, text.c_str()), text.substr(0, text.find('\n')).substr(0, 80));
}

void PostgresConnection::prepare(const Statement& statement) {
    if (prepared_.contains(&statement)) return;
    const std::string text(statement.postgres);
    checked(handle_, PQprepare(handle_, name_of(statement).c_str(), text.c_str(), 0, nullptr), statement.name);
    prepared_.insert(&statement);
}

std::unique_ptr<Cursor> PostgresConnection::execute(const Statement& statement, std::span<const Parameter> parameters) {
    prepare(statement);
    Texts texts;
    texts.made.reserve(parameters.size()); // the pointers must stay
    for (const Parameter& each : parameters) std::visit(texts, each);
    return std::make_unique<PostgresCursor>(
        checked(handle_,
                PQexecPrepared(handle_, name_of(statement).c_str(), static_cast<int>(texts.values.size()),
                               texts.values.data(), nullptr, nullptr, 0),
                statement.name));
}

} // namespace assay::db
