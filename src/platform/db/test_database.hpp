// Databases for tests: a fresh SQLite file in a temporary folder and, where ASSAY_TEST_POSTGRES holds a URL, a fresh
// schema there. Both are migrated and vanish with the object.
#pragma once

#include <platform/db/migrate.hpp>
#include <platform/db/open.hpp>

#include <filesystem>
#include <functional>

namespace assay::db {

class TestFolder {
  public:
    TestFolder();
    ~TestFolder();
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

// Runs `test` once on each engine that is there.
void on_each_engine(const std::function<void(Database&)>& test);

} // namespace assay::db
