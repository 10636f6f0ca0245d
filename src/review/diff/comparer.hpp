// Compares two guides part by part and writes a sentence for each difference.
#pragma once

#include <review/changes.hpp>
#include <review/diff/alignment.hpp>

#include <map>
#include <utility>

namespace assay::review {

// A list of texts in words: "Follow-up" "question 3 of Screening Interview", and the pointers of the two lists.
struct ListPlace {
    std::string noun; // begins with a capital, singular
    std::string owner;
    std::string before;
    std::string after;
};

class Comparer {
  public:
    Comparer(const importer::Guide& before, const importer::Guide& after) : before_(before), after_(after) {}
    VersionChanges run();

  private:
    template <class T>
    using Pair = std::pair<const T&, const T&>; // before and after
    using Texts = std::vector<std::string>;

    struct StagePlace {
        std::size_t before = 0;
        std::size_t after = 0;
    };

    void add(ChangeKind kind, std::string subject, std::string pointer, std::string sentence,
             std::optional<std::string> before = {}, std::optional<std::string> after = {});
    // "The introduction changed."
    void text(const std::string& subject, const std::string& what, const std::string& pointer, Pair<std::string> texts);
    void texts(const ListPlace& place, Pair<Texts> lists);
    // Entries of a name and a text: competencies, steps, questions with guidance.
    void entries(const ListPlace& place, const std::vector<importer::NamedText>& before,
                 const std::vector<importer::NamedText>& after);
    void range(const std::string& what, const std::string& pointer, const std::optional<importer::Range>& before,
               const std::optional<importer::Range>& after);
    void directions(const std::string& owner, const std::string& before_at, const std::string& after_at,
                    Pair<importer::Directions> pair);

    void prose();
    void job_description();
    void debrief_and_references();
    void placeholders();

    void stages();
    void stage(StagePlace place);
    void questions(StagePlace place);
    void question(StagePlace place, std::size_t before, std::size_t after);
    void wandered_questions();
    void items(const ListPlace& place, const std::vector<importer::Item>& before,
               const std::vector<importer::Item>& after);
    void item(const ListPlace& place, Pair<importer::Item> pair, const std::string& pointer);
    void anchors(const ListPlace& place, Pair<importer::Item> pair, const std::string& pointer);
    void recommendation(StagePlace place);
    // The same change of a shared item in a further stage is told once, with the number of stages.
    void anchor(ChangeKind kind, const std::string& pointer, const std::string& what, const std::string& owner,
                std::pair<std::optional<std::string>, std::optional<std::string>> texts);

    struct Told {
        std::size_t change = 0;
        std::size_t times = 1;
    };

    const importer::Guide& before_;
    const importer::Guide& after_;
    VersionChanges found_;
    std::map<std::string, Told> told_;
    bool is_retold_ = false;                                // the anchor last compared was one of those
    std::vector<std::pair<std::size_t, std::size_t>> gone_; // questions without a place in their stage: stage, question
    std::vector<std::pair<std::size_t, std::size_t>> new_;
};

} // namespace assay::review
