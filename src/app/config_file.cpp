#include <app/cli/commands.hpp>
#include <app/config_file.hpp>
#include <base/text.hpp>

#include <fmt/format.h>

#include <fstream>

namespace assay::app {
namespace {

std::string_view unquoted(std::string_view value) {
    return value.size() >= 2 && value.front() == '"' && value.back() == '"' ? value.substr(1, value.size() - 2) : value;
}

} // namespace

void read_config_file(const std::filesystem::path& file,
                      const std::function<bool(std::string_view, std::string_view)>& take) {
    std::ifstream lines(file);
    std::string line;
    int number = 0;
    while (std::getline(lines, line)) {
        ++number;
        const std::string_view text = trim(line);
        if (text.empty() || text.front() == '#') continue;
        const std::size_t equals = text.find('=');
        const std::string_view name = trim(text.substr(0, equals));
        if (equals == std::string_view::npos)
            throw WrongUse(fmt::format("{}:{}: a setting is NAME=VALUE", file.string(), number));
        if (!take(name, unquoted(trim(text.substr(equals + 1)))))
            throw WrongUse(fmt::format("{}:{}: there is no setting {}", file.string(), number, name));
    }
    if (number == 0 && !lines.eof()) throw WrongUse(fmt::format("{} cannot be read", file.string()));
}

} // namespace assay::app
