using System.Text;
using NetGen.Tests.Weights;
using NetGen.Weights;

namespace NetGen.Tests.Standardized;

/// <summary>Files of networks that standardize, and what is in them.</summary>
internal static class ScaledFile
{
    /// <summary>The header of a <see cref="ScaledNet"/> as others might write it.</summary>
    public const string GoodHeader =
        """{"layer1.mean":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},"layer1.deviation":{"dtype":"F32","shape":[3],"data_offsets":[12,24]}"""
        + ""","layer2.weight":{"dtype":"F32","shape":[4,3],"data_offsets":[24,72]},"layer2.bias":{"dtype":"F32","shape":[4],"data_offsets":[72,88]}"""
        + ""","layer3.weight":{"dtype":"F32","shape":[2,4],"data_offsets":[88,120]},"layer3.bias":{"dtype":"F32","shape":[2],"data_offsets":[120,128]}}""";

    /// <summary>Three means, three deviations, 26 parameters.</summary>
    public static float[] GoodValues => [5, -7, 0.25f, 2, 0.5f, 40, .. Enumerable.Range(0, 26).Select(i => (i - 12.5f) / 8)];

    public static byte[] Of(IWeightMemory net)
    {
        using var stream = new MemoryStream();
        net.Save(stream);
        return stream.ToArray();
    }

    public static string TextOf(IWeightMemory net)
    {
        using var writer = new StringWriter();
        net.SaveText(writer);
        return writer.ToString();
    }

    /// <summary>A file of a header and values.</summary>
    public static byte[] Of(string header, float[] values) => HostileFile.File(header, [.. values.SelectMany(BitConverter.GetBytes)]);

    /// <summary>The good file with one value replaced.</summary>
    public static byte[] With(int place, float value)
    {
        var values = GoodValues;
        values[place] = value;
        return Of(GoodHeader, values);
    }

    /// <summary>The first tensors of what a network of three inputs in double precision writes.</summary>
    public static (double[] Mean, double[] Deviation) Read(ScaledDoubleNet net)
    {
        var file = Of(net);
        var start = 8 + BitConverter.ToInt32(file, 0);
        Assert.Contains("\"layer1.mean\":{\"dtype\":\"F64\",\"shape\":[3],\"data_offsets\":[0,24]},\"layer1.deviation\":{\"dtype\":\"F64\",\"shape\":[3],\"data_offsets\":[24,48]},\"layer2.weight\"", Encoding.UTF8.GetString(file, 8, start - 8), StringComparison.Ordinal);
        double[] values = [.. Enumerable.Range(0, 6).Select(i => BitConverter.ToDouble(file, start + (8 * i)))];
        return (values[..3], values[3..]);
    }
}
