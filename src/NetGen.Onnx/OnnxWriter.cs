using Google.Protobuf;
using NetGen.Onnx.Writing;
using NetGen.Weights;

namespace NetGen.Onnx;

/// <summary>Writes networks as ONNX files: opset 17, one file, weights under the names that <c>Save</c> gives them.</summary>
/// <remarks>
/// The input is (batch, …) and the output, too, in the network's layout, with an open batch. Of a network with Embedding the input has whole numbers of 64 bits. Numbers are those of the network:
/// ONNX Runtime computes a network of <see langword="double"/> only where it has kernels for it, which convolutions and recurrent layers are not among. Dropout is left out. Reading the file gives the
/// same layers and weights; of a dilated convolution with Padding.Same, if as many zeros stand on both sides, one with Pad.
/// </remarks>
public static class OnnxWriter
{
    /// <summary>Writes a network of single precision.</summary>
    /// <param name="network">The network.</param>
    /// <param name="destination">Written from its position on; stays open.</param>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    /// <exception cref="NotSupportedException">The network has a function of the user's; nothing has been written.</exception>
    public static void Write(INetwork<float> network, Stream destination) => WriteTo(network, destination);

    /// <summary>Writes a network of double precision.</summary>
    /// <param name="network">The network.</param>
    /// <param name="destination">Written from its position on; stays open.</param>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    /// <exception cref="NotSupportedException">The network has a function of the user's; nothing has been written.</exception>
    public static void Write(INetwork<double> network, Stream destination) => WriteTo(network, destination);

    /// <summary>Writes a network of single precision into a file, which is replaced only when all has been written.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="NotSupportedException">The network has a function of the user's; nothing has been written.</exception>
    public static void Write(INetwork<float> network, string path) => WriteTo(network, path);

    /// <summary>Writes a network of double precision into a file, which is replaced only when all has been written.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="NotSupportedException">The network has a function of the user's; nothing has been written.</exception>
    public static void Write(INetwork<double> network, string path) => WriteTo(network, path);

    private static void WriteTo(IWeightMemory network, Stream destination)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(destination);
        if (!destination.CanWrite)
        {
            throw new ArgumentException("'destination' cannot be written.", nameof(destination));
        }

        NetworkWriter.Write(network).WriteTo(destination);
    }

    private static void WriteTo(IWeightMemory network, string path)
    {
        ArgumentNullException.ThrowIfNull(network);
        var model = NetworkWriter.Write(network);
        using var file = new AtomicFile(path);
        model.WriteTo(file.Stream);
        file.Commit();
    }
}
