// What the command line decides for the commands that work on an organisation.
#pragma once

#include <filesystem>
#include <string>

namespace assay::app {

struct Config {
    std::filesystem::path data = "data";
    std::string database; // empty: SQLite inside the folder; else a postgresql:// URL
    std::string listen = "127.0.0.1:8080";
    std::string public_url; // where browsers reach the server; https makes cookies Secure
};

} // namespace assay::app
