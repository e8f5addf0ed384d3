print("volantino")
