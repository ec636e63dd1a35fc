namespace NetGen.Tool.Data;

/// <summary>What the user says of a file's columns.</summary>
/// <param name="Target">The column that is to be found from the others.</param>
/// <param name="Ignored">Columns that are left out.</param>
/// <param name="Categories">Columns whose numbers are names of categories.</param>
/// <param name="HasClasses">Whether the target has classes; <see langword="null"/> to find out.</param>
internal sealed record ColumnChoice(string Target, IReadOnlyList<string> Ignored, IReadOnlyList<string> Categories, bool? HasClasses);
