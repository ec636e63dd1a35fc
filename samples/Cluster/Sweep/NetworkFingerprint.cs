using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Cluster.Work;
using NetGen;
using NetGen.Numerics;
using NetGen.Training;

namespace Cluster.Sweep;

/// <summary>
/// Changes whenever a variant's declaration, the size of its batches or the library's arithmetic changes, so that results of the old network and of the new one, which has
/// the same name, are not mixed. A network's <c>Architecture</c> is not enough: it names no optimizer.
/// </summary>
internal static class NetworkFingerprint
{
    private const int Rows = 48;
    private const float Rate = 0.01f;
    private const int Epochs = 2;

    private static readonly ConcurrentDictionary<string, string> Known = [];

    /// <summary>The start of the SHA-256 of a variant's declaration and of its parameters after a short training, the same wherever it is computed.</summary>
    /// <param name="variant">The name of one that there is.</param>
    public static string Of(string variant) => Known.GetOrAdd(variant, Compute);

    private static string Compute(string variant)
    {
        var net = Variant.Find(variant)!.Create(1);
        var declared = string.Join('\n', net.GetType().GetCustomAttributesData().Where(IsOfTheLibrary).Select(Text).Order(StringComparer.Ordinal));
        return ShortHash.Of([.. Encoding.UTF8.GetBytes(declared), .. MemoryMarshal.AsBytes(Trained(net).AsSpan())]);
    }

    // What no declaration says: formulas, initial values, the order of rows, the size of batches.
    private static float[] Trained(IClassTrainable<float> net)
    {
        var inputs = new double[Rows * Variant.Inputs];
        new InitialValues(1).Normal(inputs, 1);
        var options = new FitOptions { Epochs = Epochs, BatchSize = Examination.BatchSize, LearningRate = Rate, Seed = 1 };
        net.Fit([.. inputs.Select(value => (float)value)], [.. Enumerable.Range(0, Rows).Select(row => row % Variant.Classes)], options);
        var parameters = new float[net.ParameterCount];
        net.GetParameters(parameters);
        return parameters;
    }

    private static bool IsOfTheLibrary(CustomAttributeData attribute) => attribute.AttributeType.Assembly == typeof(NetworkAttribute).Assembly;

    private static string Text(CustomAttributeData attribute)
    {
        var given = attribute.ConstructorArguments.Select(Text);
        var named = attribute.NamedArguments.OrderBy(argument => argument.MemberName, StringComparer.Ordinal).Select(argument => $"{argument.MemberName} = {Text(argument.TypedValue)}");
        return $"{attribute.AttributeType.Name}({string.Join(", ", given.Concat(named))})";
    }

    private static string Text(CustomAttributeTypedArgument argument) => argument.Value is IEnumerable<CustomAttributeTypedArgument> several
        ? $"[{string.Join(", ", several.Select(Text))}]"
        : Convert.ToString(argument.Value, CultureInfo.InvariantCulture) ?? "";
}
