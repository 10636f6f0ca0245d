#include <importer/export/directions_passages.hpp>

namespace assay::importer {

void add_directions(Passages& page, const Directions& directions) {
    std::size_t next = 0;
    const auto lists_after = [&](std::size_t paragraphs) {
        for (; next < directions.lists.size() && directions.lists[next].after <= static_cast<int>(paragraphs); ++next) {
            const DirectionList& list = directions.lists[next];
            if (!list.heading.empty()) page.list_heading(list.heading);
            for (const std::string& each : list.bullets) page.bullet(each);
        }
    };
    for (std::size_t index = 0; index < directions.paragraphs.size(); ++index) {
        lists_after(index);
        page.paragraph(directions.paragraphs[index]);
    }
    lists_after(directions.paragraphs.size());
}

} // namespace assay::importer
