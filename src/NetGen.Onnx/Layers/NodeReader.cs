using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Layers;

/// <summary>Makes of a node a layer, a part of one, or another view of a value.</summary>
internal delegate void NodeReader(LayerReading reading, Node node);
