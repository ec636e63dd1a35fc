using Microsoft.CodeAnalysis.CSharp;
using NetGen.Tests.Support;
using NetGen.Weights;

namespace NetGen.Tests.Export;

/// <summary>The members of an exported class behind arrays of double.</summary>
internal sealed class ExportedNetwork
{
    private readonly Action<double[], double[]> _forward;

    public ExportedNetwork(string source, LanguageVersion language = LanguageVersion.CSharp9)
    {
        Type = ExportCompiler.Compile(source, language);
        _forward = Type.GetMethod("Forward", [typeof(float[]), typeof(float[])]) is null ? Bind<double>() : Bind<float>();
    }

    public Type Type { get; }

    public static string Source(Emitted network, string? @namespace = "Exported.Nets", string className = "Net") => Source(network.Instance, @namespace, className);

    /// <summary>What a network exports.</summary>
    public static string Source(object network, string? @namespace = "Exported.Nets", string className = "Net")
    {
        using var writer = new StringWriter();
        ((IWeightMemory)network).ExportSource(writer, @namespace, className);
        return writer.ToString();
    }

    public double[] Forward(double[] input, int outputs)
    {
        var output = new double[outputs];
        _forward(input, output);
        return output;
    }

    // Both overloads: one gives a new array, one fills the caller's.
    private Action<double[], double[]> Bind<T>()
        where T : struct, IConvertible
    {
        var fill = Type.GetMethod("Forward", [typeof(T[]), typeof(T[])])!.CreateDelegate<Action<T[], T[]>>();
        var give = Type.GetMethod("Forward", [typeof(T[])])!.CreateDelegate<Func<T[], T[]>>();
        return (input, output) =>
        {
            T[] x = [.. input.Select(value => (T)Convert.ChangeType(value, typeof(T), null))];
            var y = new T[output.Length];
            fill(x, y);
            Assert.Equal(y, give(x));
            for (var i = 0; i < y.Length; i++)
            {
                output[i] = y[i].ToDouble(null);
            }
        };
    }
}
