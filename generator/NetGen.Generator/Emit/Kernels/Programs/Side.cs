using NetGen.Generator.Programs;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>The rows or the columns of a window, and the bounds of loops over them as text.</summary>
internal sealed record Side(string OutputName, string InputName, string KernelName, int Inputs, int Outputs, int Kernel, int Stride, int Dilation, int Pad, bool HasHistory)
{
    public static Side OfRows(Window window) =>
        new("row", "inputRow", "i", window.InHeight, window.OutHeight, window.KernelHeight, window.StrideHeight, window.Dilation, window.PadTop, window.HasHistory);

    public static Side OfColumns(Window window) =>
        new("column", "inputColumn", "j", window.InWidth, window.OutWidth, window.KernelWidth, window.StrideWidth, window.Dilation, window.PadLeft, window.HasHistory);

    /// <summary>Whether some value of the kernel lies outside at some output.</summary>
    public bool HasPadding => (Pad > 0 && !HasHistory) || ((Outputs - 1) * Stride) + ((Kernel - 1) * Dilation) - Pad >= Inputs;

    /// <summary>Whether an output reads the input of its own place alone.</summary>
    public bool IsTrivial => Kernel == 1 && Outputs == 1 && Inputs == 1 && Pad == 0;

    /// <summary>The values of the kernel that lie inside at an output.</summary>
    public (string First, string End) KernelBounds
    {
        get
        {
            var start = Scaled(OutputOrZero, Stride); // where the kernel starts, counted from the padding on
            var first = Pad == 0 || HasHistory ? "0" : $"global::System.Math.Max(0, {Ceiling($"{N(Pad)} - {start}")})";
            var end = ((Outputs - 1) * Stride) + ((Kernel - 1) * Dilation) - Pad < Inputs ? N(Kernel) : $"global::System.Math.Min({N(Kernel)}, {Ceiling($"{N(Inputs + Pad)} - {start}")})";
            return (first, end);
        }
    }

    /// <summary>The outputs at which a value of the kernel lies inside.</summary>
    public (string First, string End) OutputBounds
    {
        get
        {
            var offset = Kernel == 1 ? "0" : Scaled(KernelName, Dilation);
            var first = Pad == 0 ? "0" : $"global::System.Math.Max(0, {Steps(Pad, offset)})";
            var end = ((Outputs - 1) * Stride) + ((Kernel - 1) * Dilation) - Pad < Inputs
                ? N(Outputs)
                : $"global::System.Math.Min({N(Outputs)}, {Steps(Inputs + Pad, offset)})";
            return (first, end);
        }
    }

    /// <summary>With a stride of 1, the values of the kernel that join an input to an output.</summary>
    public (string First, string End) KernelBoundsOfInput
    {
        get
        {
            var input = Inputs == 1 ? "0" : InputName;
            var least = Pad - (Outputs - 1); // what the input's place is at least off by
            var first = Inputs - 1 + least <= 0 ? "0" : $"global::System.Math.Max(0, {Ceiling(Sum(input, least))})";
            var last = Dilation == 1 ? Sum(input, Pad + 1) : $"(({Sum(input, Pad)}) / {N(Dilation)}) + 1";
            var end = Pad >= (Kernel - 1) * Dilation ? N(Kernel) : $"global::System.Math.Min({N(Kernel)}, {last})";
            return (first, end);
        }
    }

    /// <summary>The output that an input and a value of the kernel join, times the stride.</summary>
    public string OutputText
    {
        get
        {
            var input = Sum(Inputs == 1 ? "0" : InputName, Pad);
            return Kernel == 1 ? input : $"{input} - {Scaled(KernelName, Dilation)}";
        }
    }

    /// <summary>The input at an output and a value of the kernel.</summary>
    public string InputText(string output, string kernel)
    {
        var terms = new List<string>();
        if (Outputs > 1 || HasPadding)
        {
            terms.Add(Outputs == 1 ? "0" : Scaled(output, Stride));
        }

        if (Kernel > 1 || HasPadding)
        {
            terms.Add(Scaled(kernel, Dilation));
        }

        terms.RemoveAll(term => term == "0");
        var text = terms.Count == 0 ? "0" : string.Join(" + ", terms);
        return Pad == 0 ? text : $"{text} - {N(Pad)}";
    }

    private string OutputOrZero => Outputs == 1 ? "0" : OutputName;

    // ⌈text / dilation⌉ where that is not negative; what is below 0 is cut off by the caller.
    private string Ceiling(string text) => Dilation == 1 ? text : $"({text} + {N(Dilation - 1)}) / {N(Dilation)}";

    // ⌈(length − offset) / stride⌉ where that is not negative.
    private string Steps(int length, string offset) => Stride == 1 ? $"{N(length)} - {offset}" : $"({N(length + Stride - 1)} - {offset}) / {N(Stride)}";

    private static string Scaled(string name, int factor) => factor == 1 || name == "0" ? name : $"({N(factor)} * {name})";

    private static string Sum(string name, int value) => value == 0 ? name : value > 0 ? $"{name} + {N(value)}" : $"{name} - {N(-value)}";

    private static string N(int value) => NumberText.Integer(value);
}
