// One PostgreSQL connection with its prepared statements. Not for two threads at once.
#pragma once

#include <platform/db/database.hpp>

#include <string>
#include <unordered_set>

struct pg_conn;

namespace assay::db {

class PostgresConnection final : public Tx {
  public:
    // `schema` becomes the search path and is made where it is missing.
    PostgresConnection(const std::string& url, const std::string& schema);
    ~PostgresConnection() override;

    void run_script(std::string_view sql) override;
    void prepare(const Statement& statement);
    bool is_alive() const;

  protected:
    std::unique_ptr<Cursor> execute(const Statement& statement, std::span<const Parameter> parameters) override;

  private:
    pg_conn* handle_ = nullptr;
    std::unordered_set<const Statement*> prepared_;
};

} // namespace assay::db
