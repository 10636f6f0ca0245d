// CSV of any bytes: read or refused, and what was read reads back the same when it is written with every cell in
// quotes.

#include <base/csv.hpp>

#include <cstdint>
#include <cstdlib>

namespace {

using Rows = std::vector<std::vector<std::string>>;

// False where the text is refused.
bool read(std::string_view text, Rows& rows) {
    assay::CsvReader reader(text);
    for (;;) {
        const auto has_row = reader.next();
        if (!has_row) return false;
        if (!*has_row) return true;
        rows.emplace_back(reader.cells().begin(), reader.cells().end());
    }
}

std::string written(const Rows& rows) {
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t cell = 0; cell < row.size(); ++cell) {
            if (cell > 0) text += ',';
            text += '"';
            for (const char letter : row[cell]) text.append(letter == '"' ? 2 : 1, letter);
            text += '"';
        }
        text += '\n';
    }
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    Rows rows;
    if (!read({reinterpret_cast<const char*>(bytes), size}, rows)) return 0;
    Rows again;
    if (!read(written(rows), again) || again != rows) std::abort();
    return 0;
}
