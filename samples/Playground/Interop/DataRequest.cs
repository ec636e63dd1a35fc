namespace Playground.Interop;

/// <summary>What the page asks to learn from.</summary>
/// <param name="Source">The name of a <see cref="Data.DatasetKind"/>, <c>points</c> or <c>csv</c>.</param>
/// <param name="Noise">0 to 0.5, for what is drawn.</param>
/// <param name="Seed">Decides what is drawn, in which order.</param>
/// <param name="TrainShare">The share of rows that are trained on, 0 to 1, without 0.</param>
/// <param name="Points">x, y and class of each point of the user's own.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="FileText">Its text.</param>
internal sealed record DataRequest(string Source, double Noise, int Seed, double TrainShare, double[]? Points, string? FileName, string? FileText);
