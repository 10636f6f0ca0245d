// Turns .sql files into headers of named statements, and all headers into one list.
//   sqlgen header STEM FILE.sql OUT.hpp [FILE.postgres.sql]      sqlgen index GENERATED OUT.cpp HEADER…
// A statement opens with a line `-- name: submit_scorecard`; parameters are written :name and become $1, $2, … in order
// of first appearance, which both engines take.
#include <algorithm>
#include <cctype>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

struct Statement {
    std::string text;
    std::vector<std::string> parameters;
};

using Statements = std::vector<std::pair<std::string, Statement>>;

std::string trimmed(std::string text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.pop_back();
    if (!text.empty() && text.back() == ';') text.pop_back();
    return text;
}

Statement numbered(const std::string& sql) {
    Statement made;
    for (std::size_t at = 0; at < sql.size();) {
        if (sql[at] == '\'') {
            const std::size_t end = sql.find('\'', at + 1);
            if (end == std::string::npos) throw std::runtime_error("a text is not closed");
            made.text += sql.substr(at, end + 1 - at);
            at = end + 1;
        } else if (sql.compare(at, 2, "::") == 0) {
            made.text += "::";
            at += 2;
        } else if (sql[at] == ':' && at + 1 < sql.size() && (std::islower(static_cast<unsigned char>(sql[at + 1])))) {
            std::size_t end = at + 1;
            while (end < sql.size() && (std::isalnum(static_cast<unsigned char>(sql[end])) || sql[end] == '_')) ++end;
            const std::string name = sql.substr(at + 1, end - at - 1);
            auto found = std::ranges::find(made.parameters, name);
            if (found == made.parameters.end()) found = made.parameters.insert(found, name);
            made.text += '$' + std::to_string(1 + (found - made.parameters.begin()));
            at = end;
        } else {
            made.text += sql[at++];
        }
    }
    made.text = trimmed(made.text);
    return made;
}

Statements read_statements(const std::string& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot be read");
    Statements found;
    std::string line, name, text;
    const auto finish = [&] {
        if (!name.empty()) found.emplace_back(name, numbered(text));
        text.clear();
    };
    while (std::getline(in, line)) {
        if (line.starts_with("-- name: ")) {
            finish();
            name = line.substr(9);
        } else if (!line.starts_with("--")) {
            text += line + "\n";
        }
    }
    finish();
    return found;
}

void write_statement(std::ostream& out, const std::string& stem, const std::string& name, const Statement& common,
                     const Statement& postgres) {
    if (common.parameters != postgres.parameters)
        throw std::runtime_error(name + ": both engines' texts must take the same parameters in the same order");
    out << "inline constexpr std::string_view " << name << "_parameters[] = {";
    for (const std::string& each : common.parameters) out << '"' << each << "\", ";
    out << "\"\"};\ninline constexpr ::assay::db::Statement " << name << "{\"" << stem << '/' << name << "\",\nR\"sql("
        << common.text << ")sql\",\nR\"sql(" << postgres.text << ")sql\",\nstd::span(" << name << "_parameters, "
        << common.parameters.size() << ")};\n\n";
}

std::string slashes_to(const std::string& stem, const std::string& mark) {
    std::string made;
    for (const char c : stem) made += c == '/' ? mark : std::string(1, c);
    return made;
}

int write_header(const std::vector<std::string>& arguments) {
    const std::string& stem = arguments[0];
    const Statements common = read_statements(arguments[1]);
    std::map<std::string, Statement> overrides;
    if (arguments.size() > 3)
        for (auto& [name, statement] : read_statements(arguments[3])) overrides[name] = statement;
    std::ofstream out(arguments[2]);
    out << "// Generated from " << stem << ".sql.\n#pragma once\n\n#include <platform/db/statement.hpp>\n\n"
        << "namespace assay::sql::" << slashes_to(stem, "::") << " {\n\n";
    for (const auto& [name, statement] : common) {
        const auto found = overrides.find(name);
        write_statement(out, stem, name, statement, found == overrides.end() ? statement : found->second);
    }
    out << "inline constexpr const ::assay::db::Statement* all[] = {";
    for (const auto& [name, statement] : common) out << '&' << name << ", ";
    out << "};\n\n} // namespace assay::sql::" << slashes_to(stem, "::") << '\n';
    return 0;
}

int write_index(const std::vector<std::string>& arguments) {
    std::ofstream out(arguments[1]);
    out << "// Generated: every statement of the program.\n#include <platform/db/statement.hpp>\n#include <vector>\n";
    std::vector<std::string> spaces;
    for (std::size_t each = 2; each < arguments.size(); ++each) {
        std::string header = arguments[each].substr(arguments[0].size() + 1);
        out << "#include <" << header << ">\n";
        header.resize(header.size() - std::string("_sql.hpp").size());
        spaces.push_back(slashes_to(header, "::"));
    }
    out << "\nnamespace assay::db {\nstd::vector<const Statement*> all_statements() {\n    std::vector<const "
           "Statement*> every;\n";
    for (const std::string& space : spaces)
        out << "    for (const Statement* statement : sql::" << space << "::all) every.push_back(statement);\n";
    out << "    return every;\n}\n} // namespace assay::db\n";
    return 0;
}

} // namespace

int main(int count, char** values) {
    const std::vector<std::string> arguments(values + 1, values + count);
    try {
        if (arguments.size() >= 4 && arguments[0] == "header")
            return write_header({arguments.begin() + 1, arguments.end()});
        if (arguments.size() >= 3 && arguments[0] == "index")
            return write_index({arguments.begin() + 1, arguments.end()});
        std::cerr << "sqlgen: wrong arguments\n";
    } catch (const std::exception& fault) {
        std::cerr << "sqlgen: " << (arguments.size() > 2 ? arguments[2] : "") << ": " << fault.what() << '\n';
    }
    return 1;
}
