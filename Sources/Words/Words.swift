/// Text to search terms and sentences, per language: segment, fold, stem; one function for documents and queries.
///
/// `Analyzer.words` is where to start; `sentences` and `clusterEnds` serve whoever cuts a text into parts.
