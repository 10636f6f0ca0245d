#include <importer/document/emphasis.hpp>
#include <importer/facts/quantities.hpp>
#include <importer/outline/tables.hpp>
#include <importer/recognise/pointer.hpp>
#include <importer/recognise/process_table.hpp>
#include <importer/words/normal.hpp>
#include <importer/words/wording.hpp>

#include <algorithm>
#include <array>

namespace assay::importer {
namespace {

constexpr std::array<std::string_view, 9> naming = {"step",  "stage",   "round",    "interview", "phase",
                                                    "event", "session", "activity", "what"};

std::string plain(std::string_view cell) {
    return has_inline_marks(cell) ? plain_of_markdown(cell).text : std::string(cell);
}

std::size_t naming_column(std::span<const Block> rows) {
    const std::vector<std::string_view> header = cells_of(rows.front().text);
    for (std::size_t column = 0; column < header.size(); ++column)
        if (std::ranges::find(naming, NormalHeading(header[column]).text()) != naming.end()) return column;
    for (const Block& row : rows.subspan(1)) {
        if (row.shape != Shape::table) continue;
        const std::vector<std::string_view> cells = cells_of(row.text);
        return !cells.empty() && !quantities_in(cells.front()).empty() ? 1 : 0;
    }
    return 0;
}

} // namespace

bool read_process_table(std::span<const Block> rows, Draft& draft, std::vector<NamedText>& steps) {
    if (rows.size() < 2 || cells_of(rows.front().text).size() < 2) return false;
    const std::size_t name = naming_column(rows);
    draft.place(rows.front(), "/process", LineRole::label);
    for (const Block& row : rows.subspan(1)) {
        const std::vector<std::string_view> cells = cells_of(row.text);
        if (row.shape != Shape::table || name >= cells.size()) continue;
        NamedText step{.name = plain(cells[name]), .text = {}};
        for (std::size_t column = 0; column < cells.size(); ++column)
            if (column != name && !cells[column].empty())
                step.text += (step.text.empty() ? "" : ", ") + plain(cells[column]);
        const bool is_name = split_name(step.name + ": x").name == step.name;
        if (!is_name) step = {"", step.name + (step.text.empty() ? "" : ", ") + step.text};
        draft.place(row, below("/process", steps.size()), LineRole::step);
        steps.push_back(std::move(step));
    }
    return true;
}

} // namespace assay::importer
