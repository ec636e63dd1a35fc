namespace NetGen.Onnx.Writing;

/// <summary>Writes the nodes of a layer behind what the last one gave.</summary>
/// <returns>What it gives, before its activation.</returns>
internal delegate Carried LayerWriter(NetworkGraph graph, WrittenLayer layer);
