#include <audit/audit_list_service.hpp>
#include <audit/audit_list_sql.hpp>

namespace assay::audit {

namespace statements = sql::audit::audit_list;

Result<std::vector<ListedEntry>> trail(db::Tx& tx, const Actor& reader, const std::string& subject_kind,
                                       const api::PageRequest& page) {
    const auto before = api::time_in_cursor(page, 0);
    if (!before) return pass_on(before);
    const std::string id = page.after.empty() ? "" : page.after[1];
    if (subject_kind.empty())
        return tx.all<ListedEntry>(statements::trail, reader.person_id, *before, id, page.limit + 1);
    return tx.all<ListedEntry>(statements::trail_of_kind, reader.person_id, subject_kind, *before, id, page.limit + 1);
}

} // namespace assay::audit
