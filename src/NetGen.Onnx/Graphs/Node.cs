namespace NetGen.Onnx.Graphs;

/// <summary>A call of an operator.</summary>
/// <param name="Name">Its name, or that of its first output.</param>
/// <param name="Operator">The operator without its domain.</param>
/// <param name="Domain">Empty for the operators of ONNX itself.</param>
/// <param name="Opset">The version of the operators of that domain which the file was written for.</param>
/// <param name="Inputs">Names of values; empty where an optional one is not given.</param>
/// <param name="Outputs">Names of values.</param>
/// <param name="Attributes">What it is told beside its inputs.</param>
internal sealed record Node(
    string Name, string Operator, string Domain, int Opset, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs, NodeAttributes Attributes)
{
    /// <summary>The name of the first output; empty where it is left out and others are given.</summary>
    public string Output => Outputs[0];

    /// <summary>The name of the first output that is given.</summary>
    public string Given => Outputs.First(output => output.Length > 0);

    /// <summary>Whether an input is given.</summary>
    public bool Has(int input) => input < Inputs.Count && Inputs[input].Length > 0;

    /// <summary>The name of an input; empty where it is not given.</summary>
    public string Input(int input) => input < Inputs.Count ? Inputs[input] : string.Empty;

    /// <summary>Its attribute 'axis' counted from the first axis; not always one that its input has.</summary>
    /// <param name="otherwise">The axis where the file says none.</param>
    /// <param name="rank">How many axes its input has.</param>
    public int Axis(int otherwise, int rank) => Attributes.Integer("axis", otherwise) is var axis && axis < 0 ? axis + rank : axis;

    /// <summary>What is wrong with it, with all that finds it again.</summary>
    /// <param name="problem">What was expected and found, and what to do: sentences.</param>
    /// <param name="isOfAxes">Whether axes are not where they have to be.</param>
    public OnnxFormatException Refuse(string problem, bool isOfAxes = false) => new($"Node '{Name}' ({ToString()}): {problem}", Name, Operator, isOfAxes);

    /// <summary>Whether an exception is what comes of shapes and numbers that do not fit, as only a damaged file has them.</summary>
    public static bool IsMisfit(Exception exception) =>
        exception is IndexOutOfRangeException or ArgumentException or ArithmeticException or InvalidOperationException or KeyNotFoundException
            or NotSupportedException or RankException;

    public override string ToString() => FormattableString.Invariant($"operator {(Domain.Length == 0 ? string.Empty : Domain + ".")}{Operator}, opset {Opset}");
}
