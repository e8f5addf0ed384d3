/// Opening hours in the subset of OpenStreetMap's `opening_hours` that content.md names.
package struct OpeningHours: Hashable, Sendable {
    /// As written, such as `Mo-Fr 09:00-17:00; PH off`.
    package var text: String
}
