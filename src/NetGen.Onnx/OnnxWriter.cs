using Google.Protobuf;
using NetGen.Onnx.Writing;

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

    private static void WriteTo(Weights.IWeightMemory network, Stream destination)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(destination);
        if (!destination.CanWrite)
        {
            throw new ArgumentException("'destination' cannot be written.", nameof(destination));
        }

        NetworkWriter.Write(network).WriteTo(destination);
    }
}
