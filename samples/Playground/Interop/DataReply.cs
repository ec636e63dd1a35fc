namespace Playground.Interop;

/// <summary>What there is to learn from.</summary>
/// <param name="Name">What the page calls it.</param>
/// <param name="Inputs">Inputs of a row.</param>
/// <param name="Classes">The names of the classes; none where the answers are values.</param>
/// <param name="TrainRows">How many of the first rows are trained on.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Low">The lowest value of each of the first two inputs that is drawn.</param>
/// <param name="High">The highest.</param>
internal sealed record DataReply(string Name, int Inputs, string[] Classes, int TrainRows, int Rows, float[] Low, float[] High);
