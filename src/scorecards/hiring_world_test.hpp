// A small organisation for tests: five people, a guide of one stage with two items and a question, a job, and two
// applications to it. Teams, cards, openings and facilitators are for each test to add.
#pragma once

#include <guides/guide_catalogue_service.hpp>
#include <importer/guide_fields.hpp>
#include <platform/db/test_database.hpp>

#include <fmt/format.h>

namespace assay::scorecards {

inline constexpr std::string_view world_people[] = {"ann", "ben", "cat", "dan", "eva"};

inline importer::Guide world_guide() {
    importer::Guide guide;
    guide.title = "A guide";
    importer::Stage stage;
    stage.id = std::string("stage");
    stage.title = "Screen";
    for (const char* name : {"item-1", "item-2"}) {
        importer::Item item;
        item.id = std::string(name);
        item.name = std::string("About ") + name;
        for (int score = 0; score <= 4; ++score) item.anchors.push_back({score, "anchor"});
        stage.scorecard.items.push_back(item);
    }
    for (int score = 1; score <= 4; ++score) stage.scorecard.recommendation.push_back({score, "level"});
    importer::Question question;
    question.id = std::string("question");
    question.text = "Why?";
    question.areas_to_cover = {"one", "two"};
    stage.questions.push_back(question);
    guide.stages.push_back(stage);
    return guide;
}

// Empties what tests add and writes the organisation anew. Ids are the words seen here; `seal` is the job's.
inline void write_world(db::Tx& tx, std::string_view seal = "until_own") {
    for (const char* table : {"scorecard_amendments", "ratings", "scorecard_contents", "scorecards", "seal_readings",
                              "seal_openings", "debriefs", "applications", "candidates", "job_team", "jobs",
                              "guide_versions", "guides", "audit_entries", "people"})
        tx.run_script(fmt::format("DELETE FROM {}", table));
    for (const std::string_view person : world_people)
        tx.run_script(fmt::format("INSERT INTO people (person_id, email, email_key, name, sort_key, roles, is_active, "
                                  "etag, created_at) VALUES ('{0}', '{0}', '{0}', '{0}', '{0}', '[]', 1, 'e', 0)",
                                  person));
    tx.run_script("INSERT INTO guides (guide_id, title, sort_key, newest_version, etag, created_at, updated_at) "
                  "VALUES ('guide', 'A guide', 'a', 1, 'e', 0, 0)");
    tx.run_script(fmt::format("INSERT INTO guide_versions (guide_version_id, guide_id, version, document, stage_count, "
                              "question_count, item_count, published_by, published_at) "
                              "VALUES ('version', 'guide', 1, '{}', 1, 1, 2, 'ann', 0)",
                              json::write(world_guide())));
    tx.run_script(fmt::format("INSERT INTO jobs (job_id, title, sort_key, folded_title, state, guide_version_id, "
                              "placeholder_values, weights, seal, is_frozen, etag, created_by, created_at) "
                              "VALUES ('job', 'Job', 'j', 'job', 'open', 'version', '{{}}', '{{}}', '{}', 0, 'e', "
                              "'ann', 0)",
                              seal));
    for (const int each : {1, 2}) {
        tx.run_script(fmt::format("INSERT INTO candidates (candidate_id, number, name, sort_key, email, email_key, "
                                  "etag, created_at, updated_at) VALUES ('candidate-{0}', {0}, 'Cleo', 'c', '{0}', "
                                  "'{0}', 'e', 0, 0)",
                                  each));
        tx.run_script(fmt::format("INSERT INTO applications (application_id, job_id, candidate_id, sort_key, phase, "
                                  "entered_at, etag, created_at, updated_at) VALUES ('application-{0}', 'job', "
                                  "'candidate-{0}', 'c', 'applied', 0, 'e', 0, 0)",
                                  each));
    }
}

inline void join_team(db::Tx& tx, std::string_view person, std::string_view role) {
    tx.run_script(
        fmt::format("INSERT INTO job_team (job_id, person_id, role) VALUES ('job', '{}', '{}')", person, role));
}

} // namespace assay::scorecards
