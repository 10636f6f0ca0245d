#include <guides/guide_import_fields.hpp>
#include <guides/guide_import_rules.hpp>
#include <guides/guide_import_service.hpp>
#include <guides/guide_import_sql.hpp>
#include <guides/guide_rules.hpp>
#include <platform/crypto/digest.hpp>

namespace assay::guides {
namespace {

namespace statements = sql::guides::guide_import;

GuideImport shown_from(const StoredImport& stored, importer::ParsedGuide parsed) {
    GuideImport shown;
    shown.id = stored.guide_import_id;
    shown.file_name = stored.file_name;
    shown.state = stored.state;
    shown.lines = preview_lines(parsed, stored.roles);
    shown.counts = counts_of(parsed.guide);
    shown.guide = std::move(parsed.guide);
    shown.notices = std::move(parsed.notices);
    shown.created_at = stored.created_at;
    shown.guide_id = stored.guide_id;
    shown.version = stored.version;
    shown.draft_id = stored.guide_draft_id;
    return shown;
}

Refusal accepted_already() {
    return refuse(Fault::conflict, "guide-import/accepted", "This document has become a guide already.");
}

} // namespace

Result<PreparedGuide> read_document(GuideReadingService& reading, const files::FileStore& files, GuideService& guides,
                                    const GuideUpload& upload) {
    auto parsed = reading.read(upload.bytes, upload.file_name);
    if (!parsed) return pass_on(parsed);
    auto prepared = guides.prepare(
        {std::move(parsed->guide), std::move(parsed->notices), crypto::sha256_hex(upload.bytes), upload.note, {}});
    if (prepared) files.put(upload.bytes); // a document that becomes no guide leaves nothing behind
    return prepared;
}

Result<StoredImport> GuideImportService::begin(const Actor& actor, const GuideUpload& upload,
                                               GuideImport& shown) const {
    auto parsed = reading_.read(upload.bytes, upload.file_name);
    if (!parsed) return pass_on(parsed);
    StoredImport stored;
    stored.guide_import_id = ids_.next();
    stored.file_name = upload.file_name;
    stored.source_sha256 = files_.put(upload.bytes);
    stored.etag = ids_.token();
    stored.person_id = actor.person_id;
    stored.created_at = clock_.now();
    shown = shown_from(stored, std::move(*parsed));
    return stored;
}

void GuideImportService::add(db::Tx& tx, const Actor& actor, const StoredImport& stored) {
    tx.run_with(statements::add_import, stored);
    audit_.record(tx, {actor.person_id, "guide-import/uploaded", "guide-import", stored.guide_import_id});
}

Result<StoredImport> GuideImportService::find(db::Tx& tx, const Actor& actor,
                                              const std::string& guide_import_id) const {
    auto stored = tx.first<StoredImport>(statements::import_by_id, guide_import_id);
    if (!stored || (stored->person_id != actor.person_id && !actor.is_administrator())) return not_found();
    return std::move(*stored);
}

Result<GuideImport> GuideImportService::show(const StoredImport& stored) const {
    const std::string bytes = files_.get(stored.source_sha256);
    auto parsed = reading_.read(bytes, stored.file_name, overrides_of(stored.roles));
    if (!parsed) return pass_on(parsed);
    return shown_from(stored, std::move(*parsed));
}

Result<GuideImport> GuideImportService::mend(StoredImport& stored, const ChosenRoles& wished) const {
    if (stored.state == ImportState::accepted) return accepted_already();
    auto roles = merged_roles(stored.roles, wished);
    if (!roles) return pass_on(roles);
    stored.roles = std::move(*roles);
    auto shown = show(stored);
    if (!shown) return shown;
    if (auto faults = faults_in_roles(wished, shown->lines); !faults.empty()) return refuse_fields(std::move(faults));
    return shown;
}

Result<void> GuideImportService::still_as_read(db::Tx& tx, const Actor& actor, const StoredImport& stored) const {
    const auto present = find(tx, actor, stored.guide_import_id);
    if (!present) return pass_on(present);
    if (present->state == ImportState::accepted) return accepted_already();
    if (present->etag != stored.etag)
        return refuse(Fault::stale, "stale",
                      "This was changed in the meantime. Read it again and apply your change to that.");
    return {};
}

Result<void> GuideImportService::save_roles(db::Tx& tx, const Actor& actor, StoredImport& stored) {
    if (auto unchanged = still_as_read(tx, actor, stored); !unchanged) return unchanged;
    stored.etag = ids_.token();
    tx.run_with(statements::save_import, stored);
    audit_.record(tx, {actor.person_id, "guide-import/mended", "guide-import", stored.guide_import_id});
    return {};
}

Result<GuideDraft> GuideImportService::parse(const StoredImport& stored) const {
    const std::string bytes = files_.get(stored.source_sha256);
    auto parsed = reading_.read(bytes, stored.file_name, overrides_of(stored.roles));
    if (!parsed) return pass_on(parsed);
    return GuideDraft{std::move(parsed->guide), std::move(parsed->notices), stored.source_sha256};
}

Result<PreparedGuide> GuideImportService::prepare(const StoredImport& stored, const Acceptance& acceptance) const {
    auto draft = parse(stored);
    if (!draft) return pass_on(draft);
    draft->note = acceptance.note.value;
    return guides_.prepare(std::move(*draft));
}

Result<AcceptedImport> GuideImportService::accept(db::Tx& tx, const Actor& actor, const StoredImport& stored,
                                                  const PreparedGuide& prepared, const Acceptance& acceptance) {
    if (auto unchanged = still_as_read(tx, actor, stored); !unchanged) return pass_on(unchanged);
    if (acceptance.guide_id && !guides_.is_there(tx, *acceptance.guide_id))
        return refuse_field("/guide_id", "unknown", "is not a guide");
    const auto made = acceptance.guide_id ? guides_.publish(tx, actor, *acceptance.guide_id, prepared)
                                          : Result<PublishedGuide>(guides_.create(tx, actor, prepared));
    if (!made) return pass_on(made);
    StoredImport accepted = stored;
    accepted.guide_id = made->id;
    accepted.version = made->version;
    settle(tx, actor, std::move(accepted));
    return AcceptedImport{made->id, made->version};
}

Result<ImportedDraft> GuideImportService::accept_as_draft(db::Tx& tx, const Actor& actor, const StoredImport& stored,
                                                          const StoreDraft& store) {
    if (auto unchanged = still_as_read(tx, actor, stored); !unchanged) return pass_on(unchanged);
    auto draft_id = store(tx);
    if (!draft_id) return pass_on(draft_id);
    StoredImport accepted = stored;
    accepted.guide_draft_id = *draft_id;
    settle(tx, actor, std::move(accepted));
    return ImportedDraft{std::move(*draft_id)};
}

void GuideImportService::settle(db::Tx& tx, const Actor& actor, StoredImport accepted) {
    accepted.state = ImportState::accepted;
    accepted.etag = ids_.token();
    tx.run_with(statements::save_import, accepted);
    audit_.record(tx, {actor.person_id, "guide-import/accepted", "guide-import", accepted.guide_import_id});
}

} // namespace assay::guides
