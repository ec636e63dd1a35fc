using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace NetGen.Onnx.Tests.Support;

/// <summary>ONNX Runtime, the judge: what it computes from a file for one sample.</summary>
internal sealed class Runtime(byte[] model) : IDisposable
{
    private readonly InferenceSession _session = new(model, new SessionOptions { IntraOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR });

    /// <summary>The type of the input's values.</summary>
    public Type InputType => _session.InputMetadata.Single().Value.ElementType;

    /// <summary>The numbers of the first output that has any; of a map of classes its values in the order of the classes.</summary>
    /// <param name="input">A sample.</param>
    /// <param name="classes">The classes in order.</param>
    public double[] Run(double[] input, IReadOnlyList<string> classes)
    {
        using var results = _session.Run([Input(input)]);
        foreach (var result in results)
        {
            if (result.Value is IEnumerable<DisposableNamedOnnxValue> maps)
            {
                var entries = Entries(maps.First().Value);
                return [.. classes.Select(name => entries[name])];
            }

            if (result.ElementType is TensorElementType.Float or TensorElementType.Double or TensorElementType.Float16)
            {
                return Numbers(result);
            }
        }

        throw new InvalidOperationException("No output has numbers.");
    }

    /// <summary>The name of the class that the file gives for a sample; <see langword="null"/> where it gives none.</summary>
    public string? Label(double[] input)
    {
        using var results = _session.Run([Input(input)]);
        return results.Where(result => result.ValueType == OnnxValueType.ONNX_TYPE_TENSOR).Select(result => result.ElementType switch
        {
            TensorElementType.String => result.AsEnumerable<string>().Single(),
            TensorElementType.Int64 => result.AsEnumerable<long>().Single().ToString(System.Globalization.CultureInfo.InvariantCulture),
            TensorElementType.Float when result.AsEnumerable<float>().ToList() is [var number] => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        }).FirstOrDefault(label => label is not null);
    }

    public void Dispose() => _session.Dispose();

    private NamedOnnxValue Input(double[] values)
    {
        var (name, data) = _session.InputMetadata.Single();
        int[] sizes = [.. data.Dimensions.Select(size => size < 1 ? 1 : size)];
        return data.ElementType == typeof(double) ? NamedOnnxValue.CreateFromTensor(name, new DenseTensor<double>(values, sizes))
            : data.ElementType == typeof(long) ? NamedOnnxValue.CreateFromTensor(name, new DenseTensor<long>(Array.ConvertAll(values, value => (long)value), sizes))
            : data.ElementType == typeof(Float16) ? NamedOnnxValue.CreateFromTensor(name, new DenseTensor<Float16>(Array.ConvertAll(values, value => (Float16)(float)value), sizes))
            : NamedOnnxValue.CreateFromTensor(name, new DenseTensor<float>(Array.ConvertAll(values, value => (float)value), sizes));
    }

    private static Dictionary<string, double> Entries(object map) => map switch
    {
        IDictionary<long, float> numbered => numbered.ToDictionary(entry => entry.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), entry => (double)entry.Value),
        IDictionary<string, float> named => named.ToDictionary(entry => entry.Key, entry => (double)entry.Value),
        _ => throw new InvalidOperationException(map.GetType().ToString()),
    };

    private static double[] Numbers(DisposableNamedOnnxValue result) => result.ElementType switch
    {
        TensorElementType.Float => [.. result.AsEnumerable<float>().Select(value => (double)value)],
        TensorElementType.Double => [.. result.AsEnumerable<double>()],
        _ => [.. result.AsEnumerable<Float16>().Select(value => (double)(float)value)],
    };
}
