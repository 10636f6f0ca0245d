// The one door to storage, the same for SQLite and PostgreSQL. A Tx is one transaction; rows are described structs read
// by column name, parameters are given in order or taken by name from a struct. Refusals roll back, exceptions too.
// Writers of one database run one after another on both engines, so a use case may check and then act.
#pragma once

#include <base/result.hpp>
#include <platform/db/row.hpp>
#include <platform/db/statement.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

namespace assay::db {

// The world is broken: no disk, no server, a statement that does not fit the schema. Never a user's mistake.
class Broken : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

class Tx {
  public:
    virtual ~Tx() = default;
    Tx(const Tx&) = delete;
    Tx& operator=(const Tx&) = delete;

    template <class Row, class... Values>
    std::vector<Row> all(const Statement& statement, const Values&... values) {
        std::vector<Row> rows;
        const auto cursor = execute(statement, bind_in_order(statement, values...).span());
        RowReader<Row> reader(*cursor);
        while (cursor->next()) rows.push_back(reader.read());
        return rows;
    }

    template <class Row, class... Values>
    std::optional<Row> first(const Statement& statement, const Values&... values) {
        const auto cursor = execute(statement, bind_in_order(statement, values...).span());
        RowReader<Row> reader(*cursor);
        if (!cursor->next()) return std::nullopt;
        return reader.read();
    }

    // Runs a change; the number of rows it touched.
    template <class... Values>
    std::int64_t run(const Statement& statement, const Values&... values) {
        return execute(statement, bind_in_order(statement, values...).span())->finish();
    }

    // Runs a change whose parameters are members of `row`, by name.
    template <Described Row>
    std::int64_t run_with(const Statement& statement, const Row& row) {
        return execute(statement, bind_by_name(statement, row).span())->finish();
    }

    // SQL that is not a named statement: migrations and engine settings only.
    virtual void run_script(std::string_view sql) = 0;

  protected:
    Tx() = default;
    virtual std::unique_ptr<Cursor> execute(const Statement& statement, std::span<const Parameter> parameters) = 0;
};

class Database {
  public:
    enum class Engine { sqlite, postgres };

    virtual ~Database() = default;
    virtual Engine engine() const = 0;

    // A consistent snapshot, no changes. Returns what `work` returns.
    template <class Work>
    auto read(Work&& work) -> std::invoke_result_t<Work, Tx&> {
        std::optional<std::invoke_result_t<Work, Tx&>> result;
        read_with([&](Tx& tx) { result.emplace(work(tx)); });
        return std::move(*result);
    }

    // One transaction. `work` returns a Result: an error rolls back, a value is durable when this returns. It may run
    // on another thread (group commit) and must touch nothing but its own captures.
    template <class Work>
    auto write(Work&& work) -> std::invoke_result_t<Work, Tx&> {
        std::optional<std::invoke_result_t<Work, Tx&>> result;
        write_with([&](Tx& tx) {
            result.emplace(work(tx));
            return result->has_value();
        });
        return std::move(*result);
    }

    // Prepares each statement against the schema; throws Broken with its name where one does not fit.
    virtual void check_statements(const std::vector<const Statement*>& statements) = 0;

  protected:
    virtual void read_with(const std::function<void(Tx&)>& work) = 0;
    virtual void write_with(const std::function<bool(Tx&)>& work) = 0;
};

} // namespace assay::db
